package chaos.cli

import static org.awaitility.Awaitility.await

import chaos.journal.SystemClock
import chaos.plan.Act
import chaos.plan.Check
import chaos.target.ShopSettings
import chaos.target.StandaloneShop
import chaos.quantity.Size
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.util.zip.GZIPInputStream
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** The bundled runbooks, carried out by the real program on a shop of their own. */
class RunbooksSpec extends Specification {

    static final Path RUNBOOKS = Path.of(System.getProperty('chaos.root'), 'runbooks')

    @TempDir
    Path temp
    @Shared
    def shops = []

    def cleanup() {
        shops.each { it.stop() }
        shops.clear()
    }

    def 'each runbook is right, says at its head what it does, and is listed'() {
        when:
        def files = Files.list(RUNBOOKS).withCloseable { it.filter { it.toString().endsWith('.groovy') }.toList() }
        def check = Program.run(temp, ['check', *files*.toString()] as String[])
        def list = Program.run(temp, 'runbook', 'list')

        then:
        files.size() >= 5
        check.code() == 0
        check.out().readLines().every { it.contains('right, a runbook of ') }
        files.every { Files.readString(it).startsWith('// What it does: ') }
        files.every { list.out().contains(it.fileName.toString() - '.groovy') }
    }

    def 'rollback tells release 2.5.1 from 2.5.10'() {
        given:
        def plan = new ScriptReader(Console.standard()).either(RUNBOOKS.resolve('rollback.groovy'), [home: '/srv/shop', release: '2.5.1']).get()
        def asked = plan.steps()*.with { it.guards()*.check() + it.acts().findAll { it instanceof Act.Verify }*.check() }.flatten()
                .findAll { it instanceof Check.HttpAnswers }*.holding()*.get()*.print()

        expect:
        asked.size() == 2
        asked.every { '{"status":"up","release":"2.5.1"}'.contains(it) && !'{"status":"up","release":"2.5.10"}'.contains(it) }
    }

    def 'rollback: rehearsed it touches nothing, run it puts the release back, run again there is nothing to do'() {
        given:
        def shop = shop('2.5.2')

        when:
        def rehearsed = runbook('rollback', '--set', 'release=2.5.1', '--rehearse')

        then:
        rehearsed.code() == 0
        rehearsed.out().contains('points at releases/2.5.2, would point at')
        shop.status().get().release() == '2.5.2'

        when: 'nobody is there to approve it'
        def refused = runbook('rollback', '--set', 'release=2.5.1')

        then: 'it is not done, and how it would be is said'
        refused.code() == 4
        refused.out().contains('nobody is there to be asked, and --yes was not said')
        shop.status().get().release() == '2.5.2'

        when:
        def run = runbook('rollback', '--yes', '--set', 'release=2.5.1')

        then:
        run.code() == 0
        run.out().contains('done: all 5 steps are done')
        shop.status().get().release() == '2.5.1'

        when:
        def again = runbook('rollback', '--set', 'release=2.5.1')
        def report = Program.run(temp, 'report', 'last')
        def judged = Program.run(temp, 'judge', 'last')

        then:
        again.code() == 0
        again.out().contains('step 2 skipped')
        report.code() == 0
        report.out().contains('report.html')
        judged.code() == 0
    }

    def 'rollback: it goes on where another was cut off: #cut'() {
        given:
        def shop = shop(running)
        sh('ln', '-sfn', temp.resolve("home/releases/$link").toString(), temp.resolve('home/current').toString())
        if (down) shop.stop()

        when: 'nobody is there to approve it'
        def refused = runbook('rollback', '--set', 'release=2.5.1')

        then:
        refused.code() == 4

        when:
        def run = runbook('rollback', '--yes', '--set', 'release=2.5.1')

        then:
        run.code() == 0
        shop.status().get().release() == '2.5.1'
        temp.resolve('home/current').toRealPath().fileName.toString() == '2.5.1'

        when:
        def again = runbook('rollback', '--set', 'release=2.5.1')

        then: 'there is nothing to do'
        again.code() == 0

        where:
        cut                                              | running | link    | down
        'the link was switched, the shop not restarted'  | '2.5.2' | '2.5.1' | false
        'the link was switched and the shop stopped'     | '2.5.2' | '2.5.1' | true
        'the shop was restarted beside another link'     | '2.5.1' | '2.5.2' | false
    }

    def 'while one runbook changes a home, another is refused and told which; a killed one is no hindrance'() {
        given:
        def shop = shop('2.5.2')
        def home = temp.resolve('home').toString()
        def go = temp.resolve('go')
        def slow = Files.writeString(temp.resolve('slow.groovy'), """\
            runbook 'A slow one'
            step('wait') { waitUntil path('$go').exists within 2.min }
            step('reopen') { reopen bundled('$home') }""".stripIndent())
        def first = Program.start(temp, [], [:], 'runbook', slow.toString(), '--home', home)
        def lock = temp.resolve('home/.runbook.lock')
        await().atMost(Duration.ofSeconds(60)).until { Files.exists(lock) && Files.size(lock) > 0 }

        when:
        def second = runbook('rollback', '--yes', '--set', 'release=2.5.1')

        then:
        second.code() == 2
        second.err().contains("another runbook is changing $home (run ")
        second.err().contains("-slow, process ${first.handle().pid()})")
        shop.status().get().release() == '2.5.2'

        and: 'one that changes nothing of it is let in'
        runbook('collect-evidence').code() == 0

        when:
        first.handle().destroyForcibly()
        first.handle().onExit().get()
        def third = runbook('rollback', '--yes', '--set', 'release=2.5.1')

        then:
        third.code() == 0
        shop.status().get().release() == '2.5.1'

        cleanup:
        first?.close()
    }

    def 'rollback: a release that is not whole is refused before anything is switched'() {
        given:
        def shop = shop('2.5.2')
        Files.createDirectories(temp.resolve('home/releases/2.4.0'))

        when:
        def run = runbook('rollback', '--set', 'release=2.4.0')

        then:
        run.code() == 1
        run.out().contains('2. switch and restart: not reached')
        run.out().contains('now: nothing was changed: it is safe to run it again')
        shop.status().get().release() == '2.5.2'
    }

    def 'restart: another process of the same release answers'() {
        given:
        def shop = shop('2.5.1')
        def before = shop.status().get().process().pid()

        when:
        def run = runbook('restart', '--yes')

        then:
        run.code() == 0
        shop.status().get().process().pid() != before
        shop.status().get().release() == '2.5.1'
    }

    def 'restart: where no shop was ever started, what is to be typed is said'() {
        when:
        def run = runbook('restart', '--yes')

        then:
        run.code() == 1
        run.err().contains("step 1, the release is whole, failed: verify $temp/home/current/COMPLETE is there")
        run.out().contains("now: the bundled target in $temp/home is not running; start it: chaos target start --home $temp/home")
    }

    def 'rotate-logs: the old log is aside, whole'() {
        given:
        def shop = shop('2.5.1')
        def log = temp.resolve('home/logs/app.log')
        def said = Files.readString(log)

        when:
        def run = runbook('rotate-logs')

        then:
        run.code() == 0
        said.length() > 0
        Files.readString(log.resolveSibling('app.log.1')).startsWith(said)
        shop.control().status().contains('"state":"up"')

        when: 'there is something new, and it is done again'
        shop.control().reload()
        await().atMost(Duration.ofSeconds(20)).until { Files.exists(log) && Files.size(log) > 0 }
        def again = runbook('rotate-logs')

        then: 'what nobody writes to any more is gzipped'
        again.code() == 0
        new GZIPInputStream(Files.newInputStream(log.resolveSibling('app.log.2.gz'))).withCloseable { it.text }.startsWith(said)
    }

    def 'free-disk: what is old goes, what is young stays, and the file system is looked at'() {
        given:
        shop('2.5.1')
        def logs = temp.resolve('home/logs')
        def longAgo = new SystemClock().millis() - 86_400_000L * 30
        (1..5).each {
            def old = Files.writeString(logs.resolve("app.log.${it}.gz"), 'x')
            Files.setLastModifiedTime(old, java.nio.file.attribute.FileTime.fromMillis(longAgo - it * 60_000))
        }

        when:
        def run = runbook('free-disk', '--set', 'limit=99.9 %')

        then:
        run.code() == 0
        (1..5).findAll { Files.exists(logs.resolve("app.log.${it}.gz")) } == [1, 2, 3]
        run.out().contains('step 3 skipped')
    }

    @Requires({ System.getProperty('user.name') == 'root' })
    def 'free-disk: on a disk without a free byte, #found, it makes room while the shop answers, and no line is lost'() {
        given:
        def home = Files.createDirectory(temp.resolve('home'))
        assert sh('mount', '-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', "$home") == 0
        def shop = shop('2.5.1')
        def logs = home.resolve('logs')
        def holder = deleted ? new ProcessBuilder('sh', '-c', 'exec 3>"$0"; rm "$0"; head -c 3000000 /dev/zero >&3; echo up; read end', logs.resolve('app.log.9').toString()).start() : null
        holder?.inputReader()?.readLine()
        def flooded = logs.resolve('access.log')
        def line = 'the request took longer than it should and is tried again ' * 3 + '\n'
        try {
            flooded.toFile().withOutputStream { out -> 100_000.times { out.write(line.bytes) } }
        } catch (IOException full) { }
        def before = Files.readAllBytes(flooded)

        expect:
        home.toFile().usableSpace == 0

        when:
        def run = runbook('free-disk')
        def folder = new RunsFolder(temp.resolve('runs')).find('last').path()

        then:
        run.code() == 0
        run.out().contains('CRITICAL: used 100 %')
        run.out().contains('deleted but open in process') == deleted
        home.toFile().usableSpace > 1_200_000
        shop.status().get().uri().resolve('/api/health').toURL().text.contains('"up"')

        and: 'what was in the log is there, or in the run'
        def said = Files.readAllBytes(deleted ? flooded : folder.resolve('evidence/access.log'))
        new String(said).startsWith(new String(before).stripTrailing().readLines().dropRight(1).join('\n'))

        cleanup:
        holder?.outputStream?.close()
        shops.each { it.stop() }
        holder?.waitFor()
        sh('umount', "$home")

        where:
        found                                              | deleted
        'part of which is a deleted file that is open'     | true
        'and nothing that could be deleted'                | false
    }

    private static int sh(String... command) {
        new ProcessBuilder(command).inheritIO().start().waitFor()
    }

    def 'release-connections: where nobody waits nobody is ended, and nobody is asked twice'() {
        given:
        shop('2.5.1')

        when:
        def refused = runbook('release-connections')
        def run = runbook('release-connections', '--yes')

        then:
        refused.code() == 4
        run.code() == 0
        run.out().contains('{"ended":0}')
    }

    def 'quarantine-messages: what cannot be read is set aside, and undone it is not'() {
        given:
        def shop = shop('2.5.1')
        def post = { String text ->
            def connection = shop.status().get().uri().resolve('/api/messages').toURL().openConnection()
            connection.requestMethod = 'POST'
            connection.doOutput = true
            connection.outputStream << text
            assert connection.responseCode == 202
        }
        def log = temp.resolve('home/logs/app.log')
        def letters = temp.resolve('home/data/dead-letters.jsonl')

        when:
        def run = runbook('quarantine-messages')
        post('{"broken')

        then:
        run.code() == 0
        Files.readAllLines(letters).size() == 1

        when:
        def undone = Program.run(temp, 'runbook', 'undo', 'last')
        await().atMost(Duration.ofSeconds(20)).until { Files.readString(log).contains('quarantine is over') }

        then:
        undone.code() == 0
    }

    def 'collect-evidence: each file is kept with its hash'() {
        given:
        shop('2.5.1')

        when:
        def run = runbook('collect-evidence', '--set', 'flight=1')
        def folder = new RunsFolder(temp.resolve('runs')).find('last').path()

        then:
        run.code() == 0
        Files.readString(folder.resolve('evidence/threads.txt')).contains('"main"')
        run.out().contains('kept in evidence/threads.txt')
        run.out().contains('kept in evidence/app.log.txt')
        Files.readString(folder.resolve('evidence/app.log.txt')).contains(' INFO ready ')

        and: 'the recording can be read, and nothing of it stays'
        def flight = new jdk.jfr.consumer.RecordingFile(folder.resolve('evidence/flight.jfr'))
        flight.withCloseable { it.readEvent() } != null
        !Path.of('/tmp').toFile().list().any { it.startsWith('chaos-flight-') }
    }

    def 'what cannot be begun is told with what to do: #arguments'() {
        when:
        def run = Program.run(temp, ['runbook', *arguments] as String[])

        then:
        run.code() == 2
        run.err().contains(wrong)
        run.err().contains(next)

        where:
        arguments                                   || wrong                                  | next
        ['rollbak']                                 || "there is no runbook 'rollbak'; did you mean 'rollback'?" | 'or give the path of one'
        ['mend-it-all']                             || "there is no runbook 'mend-it-all'\n" | 'There are collect-evidence'
        ['rollback']                                || "the runbook asks for 'release'"       | '--set release=VALUE'
        ['rollback', '--set', 'release=x']          || "'x' does not match"                   | 'rollback.groovy'
        ['rollback', '--set', 'release=1', '--set', 'relaese=2'] || '`relaese` was not asked for' | 'did you mean `release`?'
        [RUNBOOKS.resolveSibling('scenarios/cpu-spike.groovy').toString()] || 'this is a scenario' | 'a runbook is wanted here'
    }

    def 'a secret is in no output and no record'() {
        given:
        def file = Files.writeString(temp.resolve('secret.groovy'), '''\
            runbook 'r'
            def token = ask secret('token')
            step('tell') { command 'echo', "the token is $token" }
            step('fail') { command 'false' }'''.stripIndent())

        when:
        def run = Program.start(temp, [], [CHAOS_SECRET_TOKEN: 'hush-hush'], 'runbook', file.toString()).withCloseable { it.await() }

        then:
        run.code() == 1
        run.out().contains('the token is •••')
        !run.all().contains('hush')
        Files.walk(temp.resolve('runs')).withCloseable { it.filter(Files::isRegularFile).toList() }.every { !it.toFile().text.contains('hush') }
    }

    private Program.Result runbook(String... arguments) {
        Program.run(temp, ['runbook', *arguments, '--home', temp.resolve('home').toString()] as String[])
    }

    private StandaloneShop shop(String release) {
        def shop = new StandaloneShop(temp.resolve('home'))
        shops << shop
        shop.start(Installation.shop(), new ShopSettings(Optional.of(release), new Size(96_000_000), 1, OptionalInt.empty(), [:], Optional.empty(), 0, 0))
        shop
    }
}
