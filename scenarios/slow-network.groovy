// What it teaches: when everything is slow, ask who is. A proxy in front of the shop delays what the shop sends, on most of
// the connections, as a bad line would; then it refuses everybody for a moment, as a line that is cut. Clients feel both. What
// the shop says of itself (how late its event loop is, how few requests it works on) says that it is not the shop: who looks
// at the shop alone sees a healthy one. No privilege is needed, and the shop's own process is not touched.
//
//   bin/chaos run scenarios/slow-network.groovy

scenario 'A slow and then a broken line in front of the shop is felt, seen, not laid to the shop, and over when it is over'

def delay  = ask 'delay', 300.ms, question: 'By how much is what the shop sends later?'
def share  = ask 'share', 80.percent, question: 'On which share of the connections?'
def span   = ask 'span', 20.s, question: 'For how long is the line slow?'
def cut    = ask 'cut', 6.s, question: 'For how long is it cut after that?'
def margin = ask 'margin', 10.s, question: 'How long is the load before?'
def calm   = ask 'calm', 20.s, question: 'How long is the load after?'
def settle = ask 'settle', 10.s, question: 'How long must all be well before it begins?'

target bundled.release('2.5.1').heap(96.MB).cpus(1).workers(8).work('/api/data', 5.ms)

proxy('line') inFrontOf target

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
    hold 20.clients lasting margin + span + cut + calm
}
watch {
    signal 'inside' from metric('shop_requests_in_flight') every 1.s
}
chaos {
    at margin        inject proxyLatency(delay, jitter: delay * 0.1, percent: share) lasting span
    at margin + span inject proxyDown() lasting cut
}
expect {
    that stage.worst reaches COMPLETE_FAILURE         // the cut is seen for what it is
    that eventLoopLag isBelow 250.ms                  // and at no time is it the shop:
    that signal('inside') isBelow 20                  // its own loop is quick, and few requests are in it
    during faults {
        that latency.p95 isAtLeast delay * 0.9        // it is felt by most
    }
    after faults {
        that recovery    isBelow 10.s
        that latency.p99 isBelow 250.ms
    }
}
