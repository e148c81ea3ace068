// What it does: has the shop set messages aside that it cannot read, those that wait and those that come: they are dead letters at
// once, each with its reason, and cost its consumer nothing. Nothing is lost: data/dead-letters.jsonl has every one of them.
// Undo: everything is put before the consumer again.
//
//   bin/chaos runbook quarantine-messages --rehearse

runbook 'Messages that cannot be read are set aside'

mends DEGRADATION_START, PARTIAL_FAILURE

def home    = ask 'home',    question: 'Where does the shop live?'
def metrics = ask 'metrics', question: 'Where does the shop show its metrics?'
def depth   = ask 'few', 20, question: 'How few messages must wait afterwards?'

step('what waits') {
    keep 'queue-before.txt', 'sh', '-c', 'curl -fsS "$1" | grep "^shop_queue_"', 'sh', metrics
}

step('set aside what cannot be read') {
    command 'sh', '-c',                                  // the token goes by a pipe: others can read a command line
        'sed -n "s/^token=/X-Shop-Token: /p" "$1/control" | curl -fsS -X POST -H @- "http://127.0.0.1:$(sed -n s/^control=//p "$1/control")/quarantine"',
        'sh', home
    undo {
        command 'sh', '-c',
            'sed -n "s/^token=/X-Shop-Token: /p" "$1/control" | curl -fsS -X POST -H @- "http://127.0.0.1:$(sed -n s/^control=//p "$1/control")/readmit"',
            'sh', home
    }
}

step('the queue empties') {
    waitUntil command('sh', '-c', 'curl -fsS "$1" | awk \'$1 == "shop_queue_depth" { few = $2 <= "\'"$2"\'" + 0 } END { exit !few }\'', 'sh', metrics, "$depth").succeeds within 30.s
    keep 'queue-after.txt', 'sh', '-c', 'curl -fsS "$1" | grep "^shop_queue_"', 'sh', metrics
}
