package chaos.cli

import chaos.support.Foreign
import chaos.support.Needs
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** A fault that cannot be is told in one clear line, with exit code 2, and nothing is begun. */
class BadFaultsSpec extends Specification {

    static final Path JAVA = Path.of(System.getProperty('java.home'))

    @TempDir
    @Shared
    Path classes

    @TempDir
    Path temp

    def setupSpec() {
        Files.setPosixFilePermissions(classes, PosixFilePermissions.fromString('rwxr-xr-x'))
        classes = Foreign.compile(classes)
    }

    private void scenario(int port, String target, List<String> faults) {
        Files.writeString(temp.resolve('a.groovy'), """\
            scenario 'Nothing of it is begun'
            target service('http://127.0.0.1:$port')$target
            load {
                each client requests '/' every 100.ms
                hold 2.clients lasting 1.s
            }
            chaos {
                ${faults.collect { "at 0.s inject $it lasting 1.s" }.join('\n                ')}
            }
            expect {
                that availability isAtLeast 50.percent
            }
            """.stripIndent())
    }

    private Program.Result run(List<String> prefix = []) {
        try (def program = Program.start(temp, prefix, [:], 'run', 'a.groovy')) {
            return program.await()
        }
    }

    private boolean nothingWasBegun() {
        def ledger = temp.resolve('ledger').toFile()
        def journals = temp.resolve('runs').toFile().listFiles()?.collect { new File(it, 'journal.jsonl').text } ?: []
        (!ledger.exists() || ledger.list().length == 0) && !journals.any { it.contains('FaultIntended') || it.contains('LoadInterval') }
    }

    def 'amounts that nowhere can be are told by the script'() {
        given:
        scenario(1, '.pid(1)', ['cpuSpike(0.percent)', 'cpuSpike(101.percent)', 'memoryHog(0.MB)', 'cpuLoad(50.percent, 0.cores)',
                                'memoryLeak((-1).MB.perSecond)', 'inodeExhaustion(0.percent)', 'diskPressure(0.MB.perSecond)'])

        when:
        def result = Program.run(temp, 'check', 'a.groovy')

        then:
        result.code() == 2
        result.err().contains('cpuSpike: percent is 1 % to 100 %, got 0 %')
        result.err().contains('a.groovy:9:')
        result.err().contains('memoryHog: size is 50 MB to 1 PB, got 0 B')
        result.err().contains('cpuLoad: cores is 1 to 1024, got 0')
        result.err().contains('a.groovy:12:')
        result.err().contains('inodeExhaustion: percent is 1 % to 100 %, got 0 %')
        result.err().contains('diskPressure: rate is 1 kB/s to 100 GB/s, got 0 B/s')
        result.err().readLines().last() == '7 problems'
    }

    def 'amounts that this host has not are told before a request is sent, all at once'() {
        given:
        def foreign = Foreign.start(JAVA, classes, [])
        scenario(foreign.port(), ".mainClass('$Foreign.MAIN_CLASS').pid(${foreign.pid()}).data('$temp')",
                ['diskFill(900_000.GB)', 'cpuLoad(50.percent, 1_000.cores)', 'memoryHog(900_000.GB)', 'connectionFlood(1.perSecond, 1_000_000.connections)',
                 'descriptorExhaustion(1_000_000.descriptors)', "slowMethod('a', 'b', 1.s)"])

        when:
        def result = run()

        then:
        result.code() == 2
        with(result.err()) {
            contains('a.groovy:8: diskFill cannot be begun: diskFill: asked for 900000000000000 B')
            contains('a.groovy:9: cpuLoad cannot be begun: cpuLoad: this host has')
            contains('a.groovy:10: memoryHog cannot be begun: memoryHog: asked for 900000000000000 B, where only')
            contains('a.groovy:11: connectionFlood cannot be begun: connectionFlood holds at most')
            contains('a.groovy:12: descriptorExhaustion cannot be begun: descriptorExhaustion: process')
        }
        nothingWasBegun()

        cleanup:
        foreign?.close()
    }

    def 'a process that is not there, or no JVM, is told: #told'() {
        given:
        def foreign = Foreign.start(JAVA, classes, [])
        def sleep = new ProcessBuilder('sleep', '600').start()
        scenario(foreign.port(), target.replace('SLEEP', "${sleep.pid()}"), ['memoryLeak(1.MB.perSecond)'])

        when:
        def result = run()

        then:
        result.code() == 2
        result.err().contains(told)
        nothingWasBegun()

        cleanup:
        foreign?.close()
        sleep?.destroyForcibly()

        where:
        target                        || told
        '.pid(4194303)'               || 'a.groovy:2: there is no process 4194303'
        ".mainClass('com.acme.None')" || 'no JVM that this user may see has the main class com.acme.None'
        '.pid(SLEEP)'                 || 'is no HotSpot JVM: memoryLeak needs one'
        ''                            || 'memoryLeak needs the target\'s process, and it is not known: add .pid(..), .port(..) or .mainClass(..)'
    }

    def 'a JVM that lets no agent in is told, whether found by its #found, and lives on'() {
        given:
        def foreign = Foreign.start(JAVA, classes, [], '-XX:+DisableAttachMechanism')
        scenario(foreign.port(), target.replace('PORT', "${foreign.port()}"), ['memoryLeak(1.MB.perSecond)', 'cpuSpike(50.percent)'])

        when:
        def result = run()

        then:
        result.code() == 2
        result.err().contains("a.groovy:8: memoryLeak cannot be begun: memoryLeak: process ${foreign.pid()} lets no agent in: it was started with -XX:+DisableAttachMechanism; start it without that")
        result.err().contains('a.groovy:9: cpuSpike cannot be begun')
        nothingWasBegun()
        foreign.isAlive()

        cleanup:
        foreign?.close()

        where:
        found        | target
        'port'       | '.port(PORT)'
        'main class' | ".mainClass('$Foreign.MAIN_CLASS')"
    }

    /** Root without its capabilities is a user like any other. */
    def 'what belongs to another user is told, with what would be needed'() {
        given:
        Needs.program('setpriv')
        Needs.that(Files.getAttribute(Path.of('/proc/self'), 'unix:uid') == 0, 'only root can be another user')
        def foreign = Foreign.start(JAVA, classes, ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'])
        scenario(foreign.port(), ".pid(${foreign.pid()})", ['memoryLeak(1.MB.perSecond)', 'processPause()', 'descriptorExhaustion()'])

        when:
        def result = run(['setpriv', '--bounding-set=-all', '--inh-caps=-all'])

        then:
        result.code() == 2
        result.err().contains("we may not look into process ${foreign.pid()}")
        result.err().contains('memoryLeak needs its user, or root')
        result.err().contains("processPause: we may send no signal to process ${foreign.pid()}: it needs the same user, or root")
        result.err().contains("descriptorExhaustion: we may not set the limits of process ${foreign.pid()}: it needs the same user")
        nothingWasBegun()
        foreign.isAlive()

        cleanup:
        foreign?.close()
    }
}
