// What it teaches: a slow database is felt by those who need it, and by nobody else. Two kinds of customers walk through the
// shop: some look at products, others order what they looked at and look the order up again, with the products and amounts of
// checkout.csv. When each second call for a connection to the database waits, paying is slow and looking is not: a figure over
// all requests would hide both. Each answer is checked, so that a quick wrong answer is no success.
//
//   bin/chaos run scenarios/checkout.groovy

scenario 'A slow database makes paying slow, looking stays quick, and no order is wrong'

def delay  = ask 'delay', 300.ms, question: 'How long does each second call for a database connection wait?'
def span   = ask 'span', 30.s,    question: 'For how long is the database slow?'
def margin = ask 'margin', 10.s,  question: 'How long is the load before and after?'
def settle = ask 'settle', 10.s,  question: 'How long must all be well before it begins?'

target bundled.release('2.5.1').heap(96.MB)

slo {
    that availability isAtLeast 99.9.percent
    that correctness  isAtLeast 99.9.percent
}
warm up {
    hold 12.clients lasting settle
    steady settle
}
load {
    journey('looks') {
        weight 2
        every 500.ms
        feed 'checkout.csv' atRandom 7
        request('look') {
            get "/api/data?id=${column('product')}"
            header 'Accept', 'application/json'
            answers 200 holding 'crc32'
            verify json('$.id') isExactly "${column('product')}"
            within 2.s
        }
    }
    journey('buys') {
        weight 1
        every 1.s
        feed 'checkout.csv'
        request('choose') {
            get "/api/data?id=${column('product')}"
            answers 200
            capture 'item' from json('$.crc32')
        }
        think 200.ms
        request('pay') {
            post "{\"item\":\"${captured('item')}\",\"amount\":${column('amount')}}" to '/api/orders'
            header 'Content-Type', 'application/json'
            answers 201
            verify json('$.item') isExactly "${captured('item')}"
            capture 'order' from json('$.id')
            within 3.s
            retry 1.times after 100.ms
        }
        request('confirm') {
            get "/api/orders/${captured('order')}"
            answers 200
            verify json('$.item') isExactly "${captured('item')}"
            verify json('$.amount') isExactly "${column('amount')}"
        }
    }
    hold 12.clients lasting margin + span + margin
}
chaos {
    at margin inject slowMethod('chaos.shop.store.Database', 'connection', delay, 50.percent) lasting span
}
abort {
    when availability isBelow 50.percent lasting 10.s
}
expect {
    that correctness isAtLeast 99.9.percent
    that stage.worst isMilderThan COMPLETE_FAILURE
    during faults {
        that request('pay').latency.p95  isAtLeast delay      // half of them wait: it is felt,
        that request('pay').latency.p99  isBelow 2.s          // and all are answered in time
        that request('pay').availability isAtLeast 99.percent
        that request('look').latency.p95 isBelow delay        // who does not pay does not wait
    }
    after faults {
        that request('pay').latency.p95  isBelow delay * 0.5
        that availability                isAtLeast 99.9.percent
    }
}
