// What it teaches: a transaction that somebody forgot to end holds one row that every order needs. Orders wait for it and time out,
// each with a worker and a connection of the pool; who only looks waits for nobody, as long as there are more workers than orders.
// No restart of the shop mends it. The response runs the runbook `release-connections`: the session that is idle while others wait
// for it is ended, and the shop is well, though the fault still stands there. With a PostgreSQL of your own: --set database='jdbc:postgresql://127.0.0.1/shop?user=chaos'
//
//   bin/chaos run scenarios/database-timeouts.groovy

scenario 'Orders time out behind a forgotten transaction, and come back when its session is ended'

def database = ask 'database', 'served', question: 'Which database: the shop\'s own, or a JDBC address?'
def share    = ask 'share', 2.percent,   question: 'Which share of errors calls for the runbook?'
def span     = ask 'span', 40.s,         question: 'For how long would the row be locked?'
def margin   = ask 'margin', 10.s,       question: 'How long is the load before and after?'
def settle   = ask 'settle', 10.s,       question: 'How long must all be well before it begins?'

target bundled.release('2.5.1').heap(96.MB).database(database)

slo {
    that availability isAtLeast 99.9.percent
    that latency.p99  isBelow 500.ms
}
warm up {
    hold 12.clients lasting settle
    steady settle
    that availability isAtLeast 99.percent
}
load {
    each client requests '/api/data?id=7' every 100.ms
    each client posts '{"item":"tea","amount":1}' to '/api/orders' every 100.ms
    hold 12.clients lasting margin + span + margin
}
chaos {
    at margin inject lockHold('totals', 'ROWS') lasting span
}
respond {
    when errors isAbove share over 4.s run 'release-connections' cooldown 1.min
}
expect {
    that responses       isAtLeast 1                    // the runbook was needed, and carried out,
    that latency.max     isAbove 500.ms                 // it was felt,
    that availability    isAtLeast 90.percent           // for some seconds of all that the lock would have lasted
    after faults {
        that availability isAtLeast 99.percent
        that latency.p99  isBelow 500.ms
    }
}
