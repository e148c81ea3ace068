// What it teaches: one slow task on an event loop is everybody's delay, and a load generator that waits politely does not
// see it. `latency` counts from the moment a request was meant to be sent and shows every blocked client; a mean over
// what was sent would hide it. Health checks on the same loop are late too.
scenario 'A blocked event loop delays everyone for as long as it is blocked, and no longer'

def block  = ask 'block', 500.ms, question: 'How long is the event loop held each time?'
def apart  = ask 'apart', 2.s, question: 'How far apart do the blocks begin?'
def span   = ask 'span', 20.s, question: 'For how long do blocks come?'
def margin = ask 'margin', 15.s, question: 'How long is the load before and after?'
def settle = ask 'settle', 10.s, question: 'How long must all be well before it begins?'

target bundled.release('2.5.1').heap(96.MB).cpus(1).workers(8).work('/api/data', 5.ms)

slo {
    that availability isAtLeast 99.9.percent
    that latency.p99  isBelow 250.ms
}
warm up {
    hold 20.clients lasting settle
    steady settle
    that availability isAtLeast 99.9.percent
}
load {
    each client requests '/api/data?id=7' every 100.ms
    hold 20.clients lasting margin + span + margin
}
chaos {
    at margin inject eventLoopBlock(block, apart) lasting span
}
expect {
    that availability isAtLeast 99.percent
    that latency.max  isBelow 5.s
    during faults {
        that latency.p99 isAbove block * 0.5            // it is felt, and from the intended send
    }
    after faults {
        that latency.p99 isBelow 250.ms
    }
}
