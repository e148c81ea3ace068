package chaos.cli

import static org.awaitility.Awaitility.await

import chaos.fault.ActiveFaults
import com.fasterxml.jackson.databind.ObjectMapper
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import org.junit.jupiter.api.Tag
import spock.lang.Specification
import spock.lang.TempDir

/** However a run is ended, its faults are undone and its record can be judged. */
@Tag('slow')
class InterruptedRunSpec extends Specification {

    static final SCENARIO = """\
        scenario 'A slow leak that somebody interrupts'
        target bundled.release('2.5.1').heap(96.MB)
        slo { that availability isAtLeast 50.percent }
        warm up {
            hold 2.clients lasting 500.ms
            steady 1.s
        }
        load {
            each client requests '/api/health' every 100.ms
            hold 2.clients lasting 2.min
        }
        chaos { at 0.s inject memoryLeak(100.kB.perSecond) }
        expect { that availability isAtLeast 50.percent }
        """.stripIndent()

    @TempDir
    Path temp

    Program program

    def setup() {
        Files.writeString(temp.resolve('leak.groovy'), SCENARIO)
    }

    def cleanup() {
        program?.close()
    }

    def started(String... more) {
        program = Program.start(temp, [], [:], ['run', '--beat', '200 ms', '--grace', '3 s', 'leak.groovy', *more] as String[])
        await().atMost(Duration.ofMinutes(2)).until { journal().contains('FaultBegan') || !program.handle().alive }
        if (!journal().contains('FaultBegan')) {
            throw new AssertionError(program.await().all())
        }
    }

    Path folder() {
        def runs = new RunsFolder(temp.resolve('runs')).all()
        runs.isEmpty() ? null : runs[0].path()
    }

    String journal() {
        folder() == null ? '' : Files.readString(folder().resolve('journal.jsonl'))
    }

    def active() { ActiveFaults.in(temp.resolve('ledger')).list() }

    def 'SIG#signal: faults are undone, the report is written, exit 130'() {
        given:
        started()

        when:
        new ProcessBuilder('kill', "-$signal", "${program.handle().pid()}").start().waitFor()
        def result = program.await()

        then:
        result.code() == 130
        result.out().contains("interrupted by $by")
        result.out().contains('memoryLeak ended')
        result.err().contains('faults are being undone')
        Files.exists(folder().resolve('report.html'))
        active() == []
        ScenarioRuns.processesOf(folder()) == []

        where:
        signal || by
        'INT'  || 'Ctrl-C (SIGINT)'
        'TERM' || 'SIGTERM'
        'HUP'  || 'SIGHUP'
    }

    def 'a second signal is answered and changes nothing'() {
        given:
        started()

        when:
        2.times { new ProcessBuilder('kill', '-INT', "${program.handle().pid()}").start().waitFor() }
        def result = program.await()

        then:
        result.code() == 130
        active() == []
    }

    def 'chaos stop ends it from elsewhere, and stops nothing twice'() {
        given:
        started()

        when:
        def stop = Program.run(temp, 'stop', 'last')
        def again = Program.run(temp, 'stop', 'last')

        then:
        stop.code() == 0
        stop.out().startsWith('stopped: ')
        program.await().code() == 130
        active() == []
        again.code() == 2
        again.err().contains('is not being performed')
    }

    def 'killed with SIGKILL, the host undoes the faults, and the record is judged'() {
        given:
        started()
        def shop = ScenarioRuns.processesOf(folder())

        when:
        program.handle().destroyForcibly()
        program.handle().onExit().get()
        await().atMost(Duration.ofSeconds(30)).until { active().isEmpty() && ScenarioRuns.processesOf(folder()).isEmpty() }
        def judged = Program.run(temp, 'judge', 'last')
        def report = Program.run(temp, 'report', 'last')

        then:
        shop.size() == 1
        judged.code() == 3
        judged.out().contains('This record has no end')
        report.code() == 0
        report.out().contains('report.html')
        Files.size(folder().resolve('report.html')) > 0
        new ObjectMapper().readTree(folder().resolve('verdict.json').toFile()).get('outcome').asText() == 'UNKNOWN'
    }

    def 'with --json the standard output is the journal and nothing else'() {
        given:
        Files.writeString(temp.resolve('leak.groovy'), SCENARIO.replace('2.min', '2.s'))
        program = Program.start(temp, [], [:], 'run', '--json', 'leak.groovy')

        when:
        def result = program.await()

        then:
        result.code() == 0
        result.out() == journal()
        result.err().contains('HELD: A slow leak')
    }

    def 'with --quiet it is the verdict and the place of the report'() {
        given:
        Files.writeString(temp.resolve('leak.groovy'), SCENARIO.replace('2.min', '2.s'))
        program = Program.start(temp, [], [:], 'run', '--quiet', 'leak.groovy')

        when:
        def result = program.await()

        then:
        result.code() == 0
        def (verdict, report) = result.out().readLines()
        verdict.startsWith('HELD: A slow leak that somebody interrupts') // a busy machine adds that the sends were late
        report == "report: runs/${folder().fileName}/report.html"
        result.out().readLines().size() == 2
        result.err() == ''
    }
}
