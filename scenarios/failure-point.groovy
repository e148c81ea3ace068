// What it teaches: a service fails in stages, and each has its load. Under 500 clients all wait longer, and no promise is
// broken; under 1 000 it is; under 1 500 the waiting line is full and every other request is turned away, which makes the
// clients ask sooner; under 2 000 next to nothing is answered. There the load is withdrawn: does the shop get well alone?
scenario 'Five hundred clients more and more, until nothing works: which stage comes when, and does it come back?'

def step   = ask 'step', 30.s, question: 'How long does each level last?'
def calm   = ask 'calm', 30.s, question: 'How long is it watched after its failure?'
def settle = ask 'settle', 10.s, question: 'How long must all be well before it begins?'

target bundled.release('2.5.1').heap(128.MB).cpus(1).workers(8).workerQueue(1_400).work('/api/data', 20.ms)

slo {
    that availability isAtLeast 99.percent
    that latency.p99  isBelow 2.s
}
warm up {
    hold 100.clients lasting settle
    steady settle
    that availability isAtLeast 99.percent
}
load {
    each client requests '/api/data?id=7' every 100.ms
    [100, 500, 1_000, 1_500, 2_000].each { n ->
        hold n.clients lasting step until broken
    }
    hold 100.clients lasting calm
}
breaks {
    when stage reaches COMPLETE_FAILURE
    recovered {
        that latency.p95 isBelow 1.s
        that errors      isBelow 1.percent
    }
}
expect {
    that stage.worst         isWorseThan CASCADE_FAILURE
    that breakPoint          isAbove 1_500.clients
    that lastClean           isAtLeast 500.clients
    that bottleneck          isSignal workers.busy
    that breakPoint.recovery isBelow 30.s
}
