// What it does: keeps what can be seen of the shop and its machine now, each with its hash, in the run's folder.
// It changes nothing; run it before anything that mends, since a restart takes the evidence with it.
// A tool that is not installed, or a JVM that does not answer, is said and does not stop the rest.
//
//   bin/chaos runbook collect-evidence

runbook 'Evidence of the shop is collected'

def home = ask 'home', question: 'Where does the shop live?'

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
    keep 'histogram.txt', 'jcmd', pid, 'GC.class_histogram'
    keep 'heap.txt',      'jcmd', pid, 'GC.heap_info'
    rescue {
        keep 'status.txt', 'cat', "/proc/$pid/status"
    }
}

['access', 'app', 'console'].each { String log ->
    step("the last of ${log}.log") {
        onlyIf path("$home/logs/${log}.log").exists
        keep "${log}.log.txt", 'tail', '-n', '2000', "$home/logs/${log}.log"
    }
}
