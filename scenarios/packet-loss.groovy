// What it teaches: a lossy line is slow for some, not broken for anybody, and the mean does not show it. Each lost packet is
// sent again by TCP, which waits 200 ms or more before it does. With 5 % lost each way, 1 - 0.95 * 0.95 = about 10 % of the
// requests are hit: the median does not move, the 99th percentile does. Rules of nftables lose only packets of the shop's
// own port, here on the loopback device; other traffic of the machine is not touched. Needs root and nft.
//
//   sudo bin/chaos run scenarios/packet-loss.groovy

scenario 'A line that loses packets is slow for some requests, fails none, and is quick again at once'

def share  = ask 'share', 5.percent, question: 'How many of the packets are lost, each way?'
def span   = ask 'span', 30.s, question: 'For how long?'
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
    at margin inject networkLoss(share) lasting span
}
expect {
    that availability isAtLeast 99.percent
    that stage.worst  isMilderThan COMPLETE_FAILURE
    during faults {
        that latency.p99 isAtLeast 190.ms               // the wait of TCP before it sends again
        that latency.p50 isBelow 150.ms                 // most do not notice
    }
    after faults {
        that recovery    isBelow 15.s
    }
}
