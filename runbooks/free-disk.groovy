// What it does: says who eats the disk of the shop, and frees what is safe to free: old logs are deleted, deleted files
// that are still open are emptied, logs in use are emptied behind a copy, where there is still not room enough. Data is never
// touched. Where there is no room even for a copy, the log goes into this run's folder, on this tool's disk, before it is emptied.
// 80 % used warns, 90 % is critical; it fails where the file system stays above the limit.
//
//   bin/chaos runbook free-disk --rehearse

runbook 'The disk of the shop is freed of old logs'

mends disk

def logs  = ask 'logs',                question: 'Where are the logs of the shop?'
def data  = ask 'data',                question: 'Where is the data of the shop?'
def age   = ask 'age', 168.h,          question: 'How old must a rotated log be to go?'
def limit = ask 'limit', 80.percent,   question: 'Below which share must the disk be afterwards?'

step('who eats it') {
    survey logs warning 80.percent critical 90.percent
    survey data warning 80.percent critical 90.percent
}

step('what nobody needs') {
    prune logs matching '*.gz' olderThan age keep 3.files
    reclaim logs matching '*.log*'
}

['access.log', 'app.log'].each { String log ->
    step("rotate $log") {
        unless fileSystem(logs) isBelow limit
        onlyIf path("$logs/$log").exists
        rotate "$logs/$log" keep 2.files by copyTruncate
        rescue {                                       // what is written between the two is lost
            keep log, 'cat', "$logs/$log"
            command 'truncate', '-s', '0', "$logs/$log"
        }
    }
}

step('it is enough') {
    verify fileSystem(logs) isBelow limit within 5.s
    survey logs warning 80.percent critical 90.percent
}
