package chaos.fault

import chaos.agent.ledger.Entry
import chaos.agent.ledger.Ledger
import chaos.agent.line.Words
import chaos.agent.proc.ProcessId
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

@Timeout(60)
class ActiveFaultsSpec extends Specification {

    @TempDir
    Path temp

    def process = new ProcessBuilder('sleep', '1000').start()

    def cleanup() {
        process.destroyForcibly()
    }

    def 'it is told whether the controller lives, is stopped, or is gone; another process with its id is not it'() {
        given:
        def id = ProcessId.of(process.pid())
        def ledger = Ledger.open(temp.resolve('ledger'))
        ledger.write(entry(id))
        def active = { ActiveFaults.in(temp.resolve('ledger')).list()[0] }

        expect:
        with(active()) {
            held()
            controller().asLong == process.pid()
            control() == ActiveFault.Control.LIVES
        }

        when:
        signal('STOP')
        waitUntil { id.stopped }

        then:
        active().control() == ActiveFault.Control.STOPPED

        when:
        process.destroyForcibly().waitFor()

        then:
        active().control() == ActiveFault.Control.GONE
        active().held()
    }

    def 'a process that was given the id again is another'() {
        given:
        def id = ProcessId.of(process.pid())
        def ledger = Ledger.open(temp.resolve('ledger'))
        ledger.write(entry(ProcessId.parse("${process.pid()}:1")))

        expect:
        id.alive
        ActiveFaults.in(temp.resolve('ledger')).list()[0].control() == ActiveFault.Control.GONE
    }

    private static Entry entry(ProcessId controller) {
        Entry.of(Words.none().with('version', 1).with('run', 'r').with('fault', 'f').with('kind', 'cpuLoad').with('since', 1)
                .with('holder', ProcessId.self()).with('controller', controller).with('what', 'w').with('how', 'h'))
    }

    private void signal(String name) {
        new ProcessBuilder('sh', '-c', "kill -$name ${process.pid()}").start().waitFor()
    }

    private static void waitUntil(Closure<Boolean> condition) {
        while (!condition()) {
            Thread.onSpinWait()
        }
    }
}
