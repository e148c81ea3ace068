// What it does: keeps what can be seen of the shop and its machine now, each with its hash, in the run's folder.
// It changes nothing; run it before anything that mends, since a restart takes the evidence with it. Of the JVM it also takes a
// flight recording of some seconds, which is begun for it and ended with it: nothing of it runs before, or stays.
// A tool that is not installed, or a JVM that does not answer, is said and does not stop the rest.
//
//   bin/chaos runbook collect-evidence --set minutes=60

runbook 'Evidence of the shop is collected'

def home    = ask 'home',        question: 'Where does the shop live?'
def logs    = ask 'logs',        question: 'Where are the logs of the shop?'
def minutes = ask 'minutes', 15, question: 'The logs of how many minutes?'
def flight  = ask 'flight', 5,   question: 'For how many seconds is the JVM recorded?'

step('the machine') {
    keep 'top.txt',       'sh', '-c', 'top -b -n 1 -w 200 2>&1 | head -40 || true'
    keep 'processes.txt', 'ps', 'aux'
    keep 'disks.txt',     'df', '-h'
    keep 'sockets.txt',   'sh', '-c', 'ss -tanp 2>&1 || cat /proc/net/tcp'
    keep 'memory.txt',    'sh', '-c', 'vmstat 1 2 2>&1 || cat /proc/meminfo'
}

step('the process') {
    onlyIf path("$home/control").exists
    def pid = capture 'pid', 'sed', '-n', 's/^pid=//p', "$home/control"
    keep 'threads.txt',   'jcmd', pid, 'Thread.print', '-l'
    keep 'histogram.txt', 'jcmd', pid, 'GC.class_histogram', '-all'
    keep 'heap.txt',      'jcmd', pid, 'GC.heap_info'
    rescue {
        keep 'status.txt', 'cat', "/proc/$pid/status"
    }
}

step('some seconds of its flight') {
    onlyIf path("$home/control").exists
    def jvm  = capture 'jvm', 'sed', '-n', 's/^pid=//p', "$home/control"
    def file = capture 'recording', 'mktemp', '-u', '/tmp/chaos-flight-XXXXXXXX.jfr'
    command 'jcmd', jvm, 'JFR.start', 'name=chaos', 'settings=profile', 'disk=false', "duration=${flight}s", "filename=$file"
    waitUntil command('test', '-s', file).succeeds within 1.min
    keepFile 'flight.jfr', file
    rescue { keep 'flight.txt', 'jcmd', jvm, 'JFR.check' }
    always { command 'rm', '-f', file }
}

['access', 'app', 'console'].each { String log ->
    step("the last $minutes minutes of ${log}.log") {
        onlyIf path("$logs/${log}.log").exists
        keep "${log}.log.txt", 'sh', '-c',
            'for f in "$1.1.gz" "$1.1" "$1"; do [ ! -e "$f" ] || zcat -f "$f"; done | awk -v from="$(date -u -d "-$2 min" +%FT%T)" \'!/^20/ || $1 >= from\' | tail -c 5000000',
            'sh', "$logs/${log}.log", "$minutes"
    }
}
