// What it teaches: a service has a number of workers, and each answer holds one for a while; together they say how many
// requests a second it can answer at most, here 8 / 20 ms = 400, and at how many clients that is reached. Beyond it they
// wait, which some will not do for long, and are answered 503; beyond 700 connections nobody listens, and they are refused.
// Waiting gets no better by more clients. When the load is gone, so is all of it.
scenario 'The shop bends at its four hundred requests a second, and gets well when the clients are gone'

def step   = ask 'step', 30.s, question: 'How long does each level last?'
def rush   = ask 'rush', 15.s, question: 'How long do two thousand clients stay?'
def calm   = ask 'calm', 40.s, question: 'How long is it watched afterwards?'
def settle = ask 'settle', 10.s, question: 'How long must all be well before it begins?'

target bundled.release('2.5.1').heap(128.MB).cpus(1).workers(8).work('/api/data', 20.ms).refusingBeyond(700)

slo {
    that availability isAtLeast 99.percent
    that latency.p99  isBelow 500.ms
}
warm up {
    hold 100.clients lasting settle
    steady settle
    that availability isAtLeast 99.percent
}
load {
    journey('waits') {
        weight 79
        every 1.s
        request('wait') { get '/api/data?id=7' }
    }
    journey('hurries') {
        weight 1
        every 1.s
        request('hurry') {
            get '/api/data?id=8'
            within 300.ms
        }
    }
    [100, 250, 500, 750, 1_000].each { n ->
        hold n.clients lasting step
    }
    blast 2_000.clients lasting rush
    hold 100.clients lasting calm
}
breaks {
    when errors isAbove 50.percent over 5.s
    recovered {
        that latency.p95 isBelow 100.ms
        that errors      isBelow 1.percent
    }
}
expect {
    that knee.throughput     isAtLeast 360.perSecond    // within a tenth of workers / work time
    that knee.throughput     isAtMost 440.perSecond
    that knee                isAtLeast 360.clients      // each asks once a second
    that knee                isAtMost 440.clients
    that lastClean           isAtLeast 250.clients
    that breakPoint          isAtLeast 700.clients      // half of 800 a second are turned away
    that bottleneck          isSignal workers.busy
    that breakPoint.recovery isBelow 30.s
}
