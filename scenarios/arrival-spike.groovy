// What it teaches: people who arrive do not wait for one another. While more of them come than the service can answer, here
// 4 workers / 20 ms = 200 a second, a queue grows that is only gone some time after the spike; the service time of each
// answer shows little of it, the latency from when each one arrived shows all. A bound on what is in flight keeps the shop
// on its feet.
scenario 'A spike of arrivals over what the shop can answer makes people wait, and nobody is turned away'

def margin = ask 'margin', 20.s, question: 'How long is it calm before and after the spike?'
def rise   = ask 'rise', 30.s, question: 'How long is the spike, up and down?'
def settle = ask 'settle', 10.s, question: 'How long must all be well before it begins?'

target bundled.release('2.5.1').heap(96.MB).cpus(1).workers(4).work('/api/data', 20.ms)

slo {
    that availability isAtLeast 99.percent
    that latency.p99  isBelow 500.ms
}
warm up {
    arrive 80.perSecond lasting settle
    steady settle
    that availability isAtLeast 99.percent
}
load {
    each arrival requests '/api/data?id=7'
    spacing poisson(7)
    backpressure queueing beyond 32.inFlight
    arrive 80.perSecond lasting margin
    spike 80.perSecond to 360.perSecond lasting rise
    arrive 80.perSecond lasting margin + rise
}
abort {
    when availability isBelow 50.percent lasting 10.s
}
expect {
    that availability    isAtLeast 99.percent     // 32 at once are 8 a worker: the shop bears that
    that stage.worst     isMilderThan CASCADE_FAILURE
    that serviceTime.p99 isBelow 1.s              // about 32 / 200 s: what those in flight wait for each other
    that latency.p99     isAbove 500.ms           // what people felt, with their time in the queue
}
