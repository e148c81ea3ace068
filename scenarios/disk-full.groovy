// What it teaches: a service that logs far too much fills its own disk, data and logs alike, and then takes no more orders. The
// response runs the runbook `free-disk` while requests go on: it says who eats the disk, and empties the logs behind gzipped
// copies. Without it the disk would be full before the flood ends (`plan` says when). Look at disk.used in the report: a saw.
//
//   bin/chaos run scenarios/disk-full.groovy

scenario 'A flood of log lines does not fill the disk, since old logs are put away in time'

def size   = ask 'size', 64.MB,         question: 'How large is the file system of the shop?'
def rate   = ask 'rate', 2.MB.perSecond, question: 'How much is logged a second?'
def span   = ask 'span', 45.s,          question: 'For how long is the log flooded?'
def margin = ask 'margin', 10.s,        question: 'How long is the load before and after?'
def settle = ask 'settle', 10.s,        question: 'How long must all be well before it begins?'

target bundled.release('2.5.1').heap(96.MB).workers(8).disk(size)

slo {
    that availability isAtLeast 99.9.percent
    that latency.p99  isBelow 500.ms
}
warm up {
    hold 10.clients lasting settle
    steady settle
    that availability isAtLeast 99.9.percent
}
load {
    each client requests '/api/data?id=7' every 200.ms
    each client posts '{"item":"tea","amount":1}' to '/api/orders' every 200.ms
    hold 10.clients lasting margin + span + margin
}
chaos {
    at margin inject logFlood(rate) lasting span
}
respond {
    when disk.used isAbove 80.percent run 'free-disk', limit: 80.percent cooldown 5.s
}
expect {
    that responses        isAtLeast 1                    // the disk did run full: `free-disk` was needed, and worked
    that responses.failed isAtMost 0
    that disk.used        isBelow 99.percent             // mended in time, each time: more is written than fits
    that availability     isAtLeast 99.percent           // orders are written to that disk too
    that stage.worst      isMilderThan COMPLETE_FAILURE
    after faults {
        that disk.used    isBelow 80.percent
    }
}
