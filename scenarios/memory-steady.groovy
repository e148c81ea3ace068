// What it teaches: the twin of memory-leak, without the leak. The same shop under the same load uses and frees its heap
// all the time, and nobody is alarmed: an alarm that also rings when nothing is wrong is worth nothing.
scenario 'A busy heap that does not leak raises no alarm'

def limit  = ask 'limit', 96.MB, question: 'How large is the heap?'
def length = ask 'length', 140.s, question: 'How long is the load?'
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
expect {
    that forecast.alarms isAtMost 0
    that availability    isAtLeast 99.9.percent
    that stage.worst     isMilderThan PARTIAL_FAILURE
}
