// What it teaches: evidence is taken while a service is ill, since whatever mends it takes the evidence with it; and taking it
// must not make the service worse. When the shop burns its processor, the response runs the runbook `collect-evidence`: threads,
// heap, a flight recording, sockets, logs, each with its hash, are in the run's folder under `evidence`.
//
//   bin/chaos run scenarios/evidence.groovy

scenario 'Evidence is collected from a busy shop, and its clients do not notice'

def busy   = ask 'busy', 30.s,   question: 'For how long are cores burnt?'
def margin = ask 'margin', 10.s, question: 'How long is the load before and after?'
def settle = ask 'settle', 10.s, question: 'How long must all be well before it begins?'

target bundled.release('2.5.1').heap(96.MB)

slo {
    that availability isAtLeast 99.9.percent
}
warm up {
    hold 5.clients lasting settle
    steady settle
}
load {
    each client requests '/api/data?id=7' every 100.ms
    hold 5.clients lasting margin + busy + margin
}
chaos {
    at margin inject cpuSpike(60.percent) lasting busy
}
respond {
    when cpu isAbove 35.percent lasting 2.s run 'collect-evidence' cooldown 5.min
}
expect {
    that availability isAtLeast 99.9.percent
    that stage.worst  isMilderThan CASCADE_FAILURE
}
