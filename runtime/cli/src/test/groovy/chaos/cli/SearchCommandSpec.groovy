package chaos.cli

import static org.awaitility.Awaitility.await

import chaos.cli.search.Fingerprint
import chaos.fault.ActiveFaults
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import org.junit.jupiter.api.Tag
import spock.lang.Specification
import spock.lang.TempDir

/** Searches and repeats of a real shop. */
@Tag('slow')
class SearchCommandSpec extends Specification {

    /** With 2 KiB of each notification kept, some ten thousand of them fill what is free of the heap. */
    static final LEAK = '''\
        scenario 'A release that keeps a little of every notification, under more and more clients'
        target bundled.release('2.5.2').heap(32.MB)
        slo { that availability isAtLeast 99.percent }
        warm up {
            hold 2.clients lasting 500.ms
            steady 1.s
        }
        load {
            each client requests '/api/notifications' every 10.ms
            ramp 2.clients to 40.clients over 12.s
            hold 2.clients lasting 1.s
        }
        breaks {
            when errors isAbove 50.percent over 3.s
            recovered {
                that latency.p95 isBelow 1.s
                that errors      isBelow 5.percent
            }
        }
        expect { that availability isAtLeast 1.percent }
        '''.stripIndent()

    @TempDir
    Path temp

    Program program

    def setup() {
        Files.writeString(temp.resolve('leak.groovy'), LEAK)
    }

    def cleanup() {
        program?.close()
    }

    def searched(String... more) {
        Program.start(temp, [], [:],
                ['search', 'leak.groovy', '--for', 'point-of-no-return', '--watch', '4 s', *more] as String[])
    }

    Path journal() {
        def runs = new RunsFolder(temp.resolve('runs')).all()
        runs.isEmpty() ? null : runs[-1].journal()
    }

    def 'a leak that kills has a point of no return, found between a run that came back and one that died; it goes on later'() {
        when: 'the first run dies, and the budget is spent'
        program = searched('--most-runs', '1')
        def first = program.await()
        def kept = first.out().readLines().find { it.startsWith('search: ') }?.substring(8)

        then:
        first.code() == 3
        first.out() =~ /\d+ s, \d+ clients +died +\d+ s +out of memory/
        first.out().contains('the budget of 1 runs is spent')
        first.err().contains("--resume $kept")
        !first.out().contains('HELD') && !first.out().contains('BROKEN')

        when: 'it goes on with half of it'
        program = searched('--most-runs', '1', '--resume', kept)
        def second = program.await()

        then:
        second.out() =~ /died/
        second.out() =~ /\d+ s, \d+ clients +well again/
        second.out() =~ /point of no return: between \d+ s, \d+ clients and \d+ s, \d+ clients of the load/
        second.out() =~ /From \d+ clients, after \d+ s, on it needs a restart/
        Files.readAllLines(temp.resolve(kept)).size() == 1 + 2

        when: 'the scenario is another one meanwhile'
        Files.writeString(temp.resolve('leak.groovy'), LEAK.replace('40.clients', '50.clients'))
        program = searched('--most-runs', '1', '--resume', kept)
        def refused = program.await()

        then:
        refused.code() == 2
        refused.err().contains("--resume $kept is of another plan than this one")
        Files.readAllLines(temp.resolve(kept)).size() == 1 + 2
    }

    def 'Ctrl-C ends the run under way and the search, undoes its faults, and tells how it goes on'() {
        given: 'a fault, and a run that was tried before'
        def fault = 'chaos { at 0.s inject memoryLeak(10.kB.perSecond) }'
        Files.writeString(temp.resolve('leak.groovy'), LEAK.replace('breaks {', fault + '\nbreaks {'))
        def kept = temp.resolve('search.jsonl')
        def plan = new ScriptReader(Console.standard()).scenario(temp.resolve('leak.groovy'), [:]).get()
        Files.writeString(kept, '{"plan":"' + Fingerprint.of(plan, Duration.ofSeconds(4)) + '"}\n{"goal":"point-of-no-return","value":11.0,"clients":37,"outcome":"DIED",'
                + '"evidence":"out of memory","run":"earlier","seconds":15.0}\n')
        program = searched('--resume', 'search.jsonl')
        await().atMost(Duration.ofMinutes(2)).until {
            (journal() && Files.exists(journal()) && Files.readString(journal()).contains('FaultBegan')) || !program.handle().alive
        }

        when:
        new ProcessBuilder('kill', '-INT', "${program.handle().pid()}").start().waitFor()
        def result = program.await()

        then:
        result.code() == 130
        result.err().contains('faults are being undone')
        result.err().contains('Go on later with: --resume search.jsonl')
        result.out().contains('interrupted by Ctrl-C (SIGINT)')
        result.out().contains('between the begin and 11 s, 37 clients')
        ActiveFaults.in(temp.resolve('ledger')).list() == []
        new RunsFolder(temp.resolve('runs')).all().size() == 1
        Files.readAllLines(kept).size() == 1 + 1
    }

    def 'a search that does not fit into its minutes begins nothing, and a missing file to go on with is refused'() {
        given:
        Files.writeString(temp.resolve('leak.groovy'), LEAK.replace('over 12.s', 'over 2.min'))

        when:
        def result = Program.run(temp, 'search', 'leak.groovy', '--for', 'break-point', '--resume', 'none.jsonl')

        then:
        result.code() == 2
        result.err().contains('none.jsonl cannot be read')

        when:
        program = searched('--minutes', '1')
        def spent = program.await()

        then:
        spent.code() == 3
        spent.out().contains('does not fit into')
        !Files.exists(temp.resolve('runs')) || new RunsFolder(temp.resolve('runs')).all().empty
    }

    def 'run --repeat 2 performs it twice and tells how much the runs differ'() {
        given:
        Files.writeString(temp.resolve('leak.groovy'), LEAK.replace('over 12.s', 'over 2.s'))

        when:
        def result = Program.run(temp, 'run', '--quiet', '--repeat', '2', 'leak.groovy')
        def runs = new RunsFolder(temp.resolve('runs')).all()

        then:
        runs.size() == 2
        result.out().readLines().count { it.startsWith('report: ') } == 2
        result.out().contains('spread: ')
        result.out() =~ /availability +2\/2/
        Files.readString(runs[1].path().resolve('repeat.json')).contains('median')
    }
}
