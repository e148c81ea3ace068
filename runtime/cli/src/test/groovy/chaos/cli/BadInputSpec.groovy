package chaos.cli

import chaos.support.Needs
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** Each ends with one clear message that says what to do next, with exit code 2, and before anything was begun. */
class BadInputSpec extends Specification {

    static final SCENARIO = """\
        scenario 'Nothing is broken'
        target bundled.release('2.5.1').heap(96.MB)
        load {
            each client requests '/api/health' every 100.ms
            hold 2.clients lasting 1.s
        }
        expect {
            that availability isAtLeast 50.percent
        }
        """.stripIndent()

    @TempDir
    Path temp

    def setup() {
        Files.writeString(temp.resolve('good.groovy'), SCENARIO)
        Files.writeString(temp.resolve('empty.groovy'), '')
        Files.write(temp.resolve('latin.groovy'), "scenario 'Gr\u00fc\u00dfe'".getBytes('ISO-8859-1'))
        Files.writeString(temp.resolve('release.groovy'), SCENARIO.replace('2.5.1', '9.9.9'))
        Files.writeString(temp.resolve('typo.groovy'), SCENARIO.replace('isAtLeast', 'isAtLeats').replace('lasting', 'lastin'))
        Files.createDirectory(temp.resolve('folder'))
    }

    def 'chaos #args is told: #text'() {
        when:
        def result = Program.run(temp, args as String[])

        then:
        result.code() == 2
        result.err().contains(text)
        !result.err().contains('\tat ')
        !Files.exists(temp.resolve('runs'))

        where:
        args                                         || text
        ['run', 'nowhere.groovy']                    || 'nowhere.groovy: there is no such file'
        ['run', 'folder']                            || 'folder: this is a directory'
        ['run', 'latin.groovy']                      || 'latin.groovy: it is not UTF-8'
        ['check', 'empty.groovy']                    || 'empty.groovy'
        ['plan', 'nowhere.groovy']                   || 'there is no such file'
        ['run', 'release.groovy']                    || "release.groovy:2:1: the bundled shop has no release '9.9.9', it has 2.5.1, 2.5.2"
        ['check', 'release.groovy']                  || "the bundled shop has no release '9.9.9'"
        ['help', 'target', 'strat']                  || 'Did you mean start?'
        ['run', 'good.groovy', '--set', 'speed=3']   || 'speed'
        ['run', 'good.groovy', '--set', 'speed']     || 'speed'
        ['run', 'good.groovy', '--grace', '1 s']     || 'the grace must be longer than the beat'
        ['run', 'good.groovy', '--grace', 'soon']    || 'soon'
        ['run', 'good.groovy', '--runs', 'good.groovy'] || 'is not a folder'
        ['run']                                      || "Missing required parameter: 'FILE'"
        ['run', '--quite', 'good.groovy']            || 'Did you mean --quiet?'
        ['rnu', 'good.groovy']                       || "Did you mean run?"
        ['judge', 'nonsense']                        || "there is no run 'nonsense'"
        ['report', 'nonsense']                       || "there is no run 'nonsense'"
        ['stop', 'nonsense']                         || "there is no run 'nonsense'"
        ['undo']                                     || 'chaos undo --help'
        ['faults', 'show', 'memoryLeek']             || 'memoryLeak'
    }

    def 'what keeps a run from beginning is told once, also when it is judged'() {
        given:
        Files.writeString(temp.resolve('good.groovy'), SCENARIO.replaceFirst(/target .*/, "target service('http://127.0.0.1:1')"))

        when:
        def run = Program.run(temp, 'run', 'good.groovy')
        def judged = Program.run(temp, 'judge', 'last')
        def reason = run.err().readLines()[0] - 'chaos: '

        then:
        run.code() == 2
        run.all().count(reason) == 1
        judged.code() == 2
        judged.err().contains('so there is nothing to judge: ' + reason)
        judged.out() == ''
    }

    def 'a signal that can never be measured on the target is warned of'() {
        given:
        Files.writeString(temp.resolve('mine.groovy'), SCENARIO.replaceFirst(/target .*/, "target service('http://127.0.0.1:1')")
                .replace('expect {', 'expect { that heap isBelow 90.MB\n that cpu isBelow 90.percent\n that disk.used isBelow 90.percent\n'))

        when:
        def check = Program.run(temp, 'check', 'mine.groovy')

        then:
        check.code() == 0
        check.err().contains("heap can never be measured on this target; say where it shows metrics: .metrics(")
        check.err().contains('cpu can never be measured on this target; say its process: .port(PORT) or .pid(PID)')
        check.err().contains('disk.used can never be measured on this target')
    }

    def 'help explains a command of a command'() {
        expect:
        Program.run(temp, 'help', 'target', 'start').out().contains('--release')
    }

    def 'all problems of a script are told, with place, line and mark'() {
        when:
        def result = Program.run(temp, 'check', 'typo.groovy')

        then:
        result.code() == 2
        result.err().contains('typo.groovy:5:')
        result.err().contains('    hold 2.clients lastin 1.s')
        result.err().contains('typo.groovy:8:')
        result.err().contains('isAtLeast')
        result.err().readLines().last() == '2 problems'
        result.out() == ''
    }

    def 'a full disk under the runs is told before anything is begun'() {
        when:
        def result = onSmallDisk('64k', 'cat /dev/zero > "$RUNS/fill" 2>/dev/null')

        then:
        result.code() == 2
        result.err().contains('No space left on device')
    }

    def 'a disk that becomes full while the run goes on ends it with 3, and nothing is left'() {
        given:
        def whenGateIsPassed = 'until grep -qs GatePassed "$RUNS"/*/journal.jsonl; do sleep 0.1; done; '
        Files.writeString(temp.resolve('good.groovy'), SCENARIO.replace('lasting 1.s', 'lasting 2.min'))

        when:
        def result = onSmallDisk('4m', "($whenGateIsPassed cat /dev/zero > \"\$RUNS/fill\" 2>/dev/null) &")

        then:
        result.code() == 3
        result.out().contains('No space left on device')
        ScenarioRuns.processesOf(temp) == []
    }

    /** Runs the good scenario with its runs on a file system of their own, after some preparation in shell. */
    def onSmallDisk(String size, String preparation) {
        Needs.program('unshare')
        Needs.that(Files.getAttribute(Path.of('/proc/self'), 'unix:uid') == 0, 'a file system can be mounted by root only')
        def runs = Files.createDirectory(temp.resolve('runs')).toString()
        def script = "mount -t tmpfs -o size=$size,nr_inodes=200 none \"\$RUNS\" || exit 99; $preparation\nexec \"\$@\""
        def program = Program.start(temp, ['unshare', '-m', 'sh', '-c', script as String, 'sh'], [RUNS: runs], 'run', 'good.groovy')
        try {
            program.await()
        } finally {
            program.close()
        }
    }

    def 'without a whole Java it is said which one is meant'() {
        when:
        Installation.java(temp)

        then:
        def refusal = thrown(Refusal)
        refusal.message.contains("there is no $temp/bin/java")
        refusal.next().contains('CHAOS_JAVA')
    }
}
