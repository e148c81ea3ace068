// What it teaches: a full disk breaks what writes and spares what reads. The shop's data lies on a small file system of
// its own; when it is full, orders fail with 507 while values are still served, and when the space is back so are the
// orders. Availability says it plainly: half of the requests are orders.
scenario 'A full disk stops the orders and not the shop, and space given back brings them back'

def size   = ask 'size', 64.MB, question: 'How large is the file system of the shop?'
def full   = ask 'full', 100.percent, question: 'How full does it become?'
def span   = ask 'span', 20.s, question: 'For how long is it full?'
def margin = ask 'margin', 15.s, question: 'How long is the load before and after?'
def settle = ask 'settle', 10.s, question: 'How long must all be well before it begins?'

target bundled.release('2.5.1').heap(96.MB).cpus(1).workers(8).work('/api/data', 5.ms).disk(size)

slo {
    that availability isAtLeast 99.9.percent
    that latency.p99  isBelow 250.ms
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
    at margin inject diskFill(full) lasting span
}
expect {
    that stage.worst isMilderThan COMPLETE_FAILURE
    during faults {
        that availability isBelow 90.percent            // orders are refused: the fault is felt
    }
    after faults {
        that recovery     isBelow 15.s
    }
}
