// What it does: ends the database sessions of others that are idle in a transaction while the shop's own wait for what they have
// locked. What such a session had not committed is rolled back, which is somebody's work: so it asks before.
// It is left at that where nobody waits.
//
//   bin/chaos runbook release-connections --rehearse

runbook 'Database sessions that keep the shop waiting are ended'

mends DEGRADATION_START, PARTIAL_FAILURE

def home    = ask 'home',    question: 'Where does the shop live?'
def metrics = ask 'metrics', question: 'Where does the shop show its metrics?'

step('who waits') {
    keep 'pool-before.txt', 'sh', '-c', 'curl -fsS "$1" | grep "^shop_pool_"', 'sh', metrics
}

step('end what they wait for') {
    approve "Database sessions that are idle while the shop in $home waits for them are ended." within 2.min otherwise no
    command 'sh', '-c',                                  // the token goes by a pipe: others can read a command line
        'sed -n "s/^token=/X-Shop-Token: /p" "$1/control" | curl -fsS -X POST -H @- "http://127.0.0.1:$(sed -n s/^control=//p "$1/control")/unblock"',
        'sh', home
}

step('nobody waits for a connection') {
    waitUntil command('sh', '-c', 'curl -fsS "$1" | grep -q "^shop_pool_pending 0"', 'sh', metrics).succeeds within 15.s
    keep 'pool-after.txt', 'sh', '-c', 'curl -fsS "$1" | grep "^shop_pool_"', 'sh', metrics
}
