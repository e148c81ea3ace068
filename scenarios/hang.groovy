// What it teaches: a service can hang without dying: its process is there, its port is open, and nobody is answered. Only a look
// at what clients get tells it. The response runs the runbook `restart`: the process that hangs does not give its place, is
// ended, and a new one answers. The fault was in the process, so it is gone with it.
//
//   bin/chaos run scenarios/hang.groovy

scenario 'A shop that hangs for good is restarted, and answers again soon'

def noticed = ask 'noticed', 3.s, question: 'For how long must nearly all fail before it is restarted?'
def margin  = ask 'margin', 10.s, question: 'How long is the load before it hangs?'
def length  = ask 'length', 1.min, question: 'How long is the load from there on?'
def settle  = ask 'settle', 10.s, question: 'How long must all be well before it begins?'

target bundled.release('2.5.1').heap(96.MB)

slo {
    that availability isAtLeast 99.9.percent
    that latency.p99  isBelow 250.ms
}
warm up {
    hold 10.clients lasting settle
    steady settle
}
load {
    each client requests '/api/data?id=7' every 100.ms
    hold 10.clients lasting margin + length
}
chaos {
    at margin inject eventLoopBlock(10.min)              // far longer than anybody would wait
}
respond {
    when throughput isBelow 1.perSecond lasting noticed run 'restart' cooldown 1.min
}
expect {
    that stage.worst isWorseThan PARTIAL_FAILURE         // it did hang
    that recovery    isBelow 30.s                        // and did not stay so
}
