// What it teaches: a leak is foreseen long before it kills. The shop keeps a little more of its heap every second; the
// floor that garbage collection leaves rises in a line, the forecast says when that line meets the limit, and the alarm
// comes well before the failure. When the heap is full the shop dies, is started again, and serves.
scenario 'A leak is noticed half a minute before it kills, and a restart brings the shop back'

def rate   = ask 'rate', 800.kB.perSecond, question: 'How fast does the heap fill?'
def limit  = ask 'limit', 96.MB, question: 'How large is the heap?'
def length = ask 'length', 140.s, question: 'How long is the load?'
def warned = ask 'warned', 30.s, question: 'How long before the failure must the alarm come?'
def settle = ask 'settle', 10.s, question: 'How long must all be well before it begins?'

target bundled.release('2.5.1').heap(limit).cpus(1).workers(8).work('/api/data', 5.ms)

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
    hold 20.clients lasting length
}
chaos {
    at 5.s inject memoryLeak(rate)                     // no `lasting`: it goes on until the shop is dead
}
respond {
    when stage reaches COMPLETE_FAILURE restart target
    when stage reaches COMPLETE_FAILURE declare        // an incident; what was measured says how severe it is
}
expect {
    that forecast.resource isSignal heap
    that forecast.lead     isAtLeast warned
    that stage.worst       isWorseThan CASCADE_FAILURE
    after faults {
        that recovery      isBelow 30.s
    }
}
