// What it does: moves the shop's logs aside under numbers and lets the shop open new ones, so that no line is lost; the former
// ones are gzipped when nobody writes to them any more, at the next rotation at the latest. What the JVM says on its console is
// copied and emptied, since the JVM opens nothing anew. Nothing is lost when the disk is full: a log stays until its copy is whole.
//
//   bin/chaos runbook rotate-logs --set keep=3

runbook 'The logs of the shop are rotated'

mends disk

def home = ask 'home',    question: 'Where does the shop live?'
def logs = ask 'logs',    question: 'Where are the logs of the shop?'
def kept = ask 'keep', 5, question: 'How many old logs stay?'

['access.log', 'app.log'].each { String log ->
    step("rotate $log") {
        onlyIf path("$logs/$log").exists
        rotate "$logs/$log" keep kept.files
    }
}

step('new files are opened') {
    onlyIf path("$home/control").exists
    reopen bundled(home)
}

step('rotate console.log') {
    onlyIf path("$logs/console.log").exists
    rotate "$logs/console.log" keep kept.files by copyTruncate
}
