// What it does: says who eats the disk of the shop, and frees what is safe to free: old logs are deleted, deleted files
// that are still open are emptied, logs in use are emptied behind a copy, where there is still not room enough. Data is never touched.
// 80 % used warns, 90 % is critical; it fails where the file system stays above the limit.
//
//   bin/chaos runbook free-disk --rehearse

runbook 'The disk of the shop is freed of old logs'

def home  = ask 'home',                question: 'Where does the shop live?'
def age   = ask 'age', 168.h,          question: 'How old must a rotated log be to go?'
def limit = ask 'limit', 80.percent,   question: 'Below which share must the disk be afterwards?'

step('who eats it') {
    survey home warning 80.percent critical 90.percent
}

step('what nobody needs') {
    prune "$home/logs" matching '*.gz' olderThan age keep 3.files
    reclaim "$home/logs" matching '*.log*'
}

['access.log', 'app.log'].each { String log ->
    step("rotate $log") {
        unless fileSystem(home) isBelow limit
        onlyIf path("$home/logs/$log").exists
        rotate "$home/logs/$log" keep 2.files by copyTruncate
    }
}

step('it is enough') {
    verify fileSystem(home) isBelow limit within 5.s
    survey home warning 80.percent critical 90.percent
}
