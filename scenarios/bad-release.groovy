// What it teaches: a release that keeps a little of every notification fills the heap by load alone, no fault is injected.
// The forecast names the heap and sees its end in time; the response runs the runbook `rollback` before the heap is full.
// The rollback costs nobody an answer: the process of the former release takes the connections over from the bad one's.
// Look at the heap in the report: it climbs with the requests, and saws without rising after the rollback.
//
//   bin/chaos run scenarios/bad-release.groovy

scenario 'A bad release leaks, and is rolled back before the heap is full'

def settle = ask 'settle', 10.s,       question: 'How long must all be well before the load begins?'
def number = ask 'number', 40.clients, question: 'How many clients are there?'
def length = ask 'length', 2.min,      question: 'How long do they stay?'
def warned = ask 'warned', 30.s,       question: 'How long before the end of the heap is it rolled back?'

target bundled.release('2.5.2').heap(96.MB)

slo {
    that availability isAtLeast 99.percent
    that latency.p99  isBelow 500.ms
}
warm up {
    hold 2.clients lasting settle
    steady settle
}
load {
    each client requests '/api/notifications' every 50.ms
    ramp 0.clients to number over 5.s
    hold number lasting length
}
respond {
    when forecast.timeToExhaustion isBelow warned run 'rollback', release: '2.5.1' cooldown 1.min
}
expect {
    that forecast.resource isSignal heap
    that heap              isBelow 88.MB       // of 93 MB that it could be; without the rollback it fills and the shop dies
    that stage.worst       isMilderThan COMPLETE_FAILURE
    that availability      isAtLeast 99.percent
}
