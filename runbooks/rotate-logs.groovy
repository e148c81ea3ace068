// What it does: copies the shop's logs aside under numbers, gzips the old ones, and empties the ones in use: the shop's
// process holds them open and writes on. Nothing is lost when the disk is full: a log stays until its copy is whole.
//
//   bin/chaos runbook rotate-logs --set keep=3

runbook 'The logs of the shop are rotated'

def home = ask 'home',    question: 'Where does the shop live?'
def kept = ask 'keep', 5, question: 'How many old logs stay?'

['access.log', 'app.log', 'console.log'].each { String log ->
    step("rotate $log") {
        onlyIf path("$home/logs/$log").exists
        rotate "$home/logs/$log" keep kept.files by copyTruncate
    }
}
