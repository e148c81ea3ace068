// What it teaches: a service that is short of processor time is slow, not broken. Threads inside the shop's own JVM burn
// most of a core; requests wait for their turn, are all answered, and the delay is gone as soon as the spike is.
scenario 'A spike of CPU inside the shop slows it down and fails nobody'

def share  = ask 'share', 90.percent, question: 'How much of a core does the spike take?'
def burst  = ask 'spike', 30.s, question: 'How long is the spike?'
def margin = ask 'margin', 15.s, question: 'How long is the load before and after the spike?'
def settle = ask 'settle', 10.s, question: 'How long must all be well before it begins?'

target bundled.release('2.5.1').heap(96.MB).cpus(1).workers(8).work('/api/data', 5.ms)

slo {
    that availability isAtLeast 99.9.percent
    that latency.p99  isBelow 250.ms
}
warm up {
    hold 40.clients lasting settle
    steady settle
    that availability isAtLeast 99.9.percent
}
load {
    each client requests '/api/data?id=7' every 100.ms
    hold 40.clients lasting margin + burst + margin
}
chaos {
    at margin inject cpuSpike(share) lasting burst
}
abort {
    when availability isBelow 50.percent lasting 10.s
}
expect {
    that availability isAtLeast 99.percent
    that stage.worst  isMilderThan CASCADE_FAILURE
    after faults {
        that availability isAtLeast 99.9.percent
        that latency.p99  isBelow 250.ms
    }
}
