package chaos.target

import static org.awaitility.Awaitility.await

import chaos.plan.BundledTarget
import chaos.plan.Origin
import chaos.quantity.Size
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.util.concurrent.CompletableFuture
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicBoolean
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

class LeasedShopSpec extends Specification {
    static final Origin HERE = new Origin('a.groovy', 1)
    static final ShopCommand COMMAND = Shops.command()

    @TempDir Path home
    List<String> deaths = [].asSynchronized()

    LeasedShop start(Map options = [:]) {
        def plan = new BundledTarget(options.release ?: '2.5.2', new Size(48 << 20), 1, OptionalInt.of(2),
            ['/api/data': Duration.ofMillis(5)], Optional.ofNullable(options.disk), HERE)
        LeasedShop.start(COMMAND, home, plan, { code, evidence -> deaths << "$code: $evidence" } as LeasedShop.Death)
    }

    static String get(URI uri) {
        uri.toURL().text
    }

    def "it starts as the plan says, and ends when closed, which is no death"() {
        given:
        def shop = start()
        def process = ProcessId.of(shop.pid().asLong).get()
        def line = Files.readString(Path.of("/proc/${process.pid()}/cmdline")).split('\0').join(' ')

        expect:
        get(shop.uri().resolve('/api/health')) == '{"status":"up","release":"2.5.2"}'
        get(shop.metrics()).contains('shop_workers 2\n')
        line.contains('-Xmx48m')
        line.contains('-XX:ActiveProcessorCount=1')
        line.contains('--work /api/data=5000us')
        shop.control().status().contains('"state":"up"')
        shop.uri().port < 32768

        when:
        shop.close()
        shop.close()

        then:
        !process.alive
        shop.pid().empty
        deaths.empty
    }

    def "a restart keeps the ports, changes the process, and the release where one is given"() {
        given:
        def shop = start()
        def before = [shop.uri(), shop.metrics(), shop.pid().asLong]

        when:
        shop.restart(Optional.of("2.5.1"), {})

        then:
        [shop.uri(), shop.metrics()] == before[0..1]
        shop.pid().asLong != before[2]
        get(shop.uri().resolve('/api/health')).contains('2.5.1')
        deaths.empty

        when: 'nothing is said of a release'
        shop.restart(Optional.empty(), {})

        then:
        get(shop.uri().resolve('/api/health')).contains('2.5.1')

        cleanup:
        shop?.close()
    }

    def "a restart refuses nobody: clients that never stop asking are answered all the time"() {
        given:
        def shop = start()
        def over = new AtomicBoolean()
        def answers = CompletableFuture.supplyAsync {
            def seen = []
            while (!over.get()) {
                seen << (get(shop.uri().resolve('/api/health')) =~ /2[.]5[.]./)[0]
            }
            seen
        }
        def ending = []

        when:
        shop.restart(Optional.of('2.5.1')) { ending << shop.release().get() }
        over.set(true)

        then:
        answers.get().size() > 10
        answers.get().first() == '2.5.2'
        shop.release().get() == '2.5.1'
        ending == ['2.5.1']
        deaths.empty

        when: 'one that cannot start is asked for'
        def before = shop.pid().asLong
        shop.restart(Optional.of('9.9.9')) {}

        then: 'the old one stays'
        def failure = thrown(TargetFailure)
        failure.message.contains("there is no release '9.9.9'")
        shop.pid().asLong == before
        get(shop.uri().resolve('/api/health')).contains('2.5.1')

        when: 'it hangs: not even its control port answers'
        stop(before, 'STOP')
        shop.restart(Optional.empty()) {}

        then: 'it is ended, and the new one answers'
        get(shop.uri().resolve('/api/health')).contains('2.5.1')
        !ProcessId.of(before).present
        deaths.empty

        cleanup:
        over.set(true)
        shop?.close()
    }

    static void stop(long pid, String signal) {
        assert new ProcessBuilder('kill', "-$signal", "$pid").start().waitFor() == 0
    }

    def "a death is told with its exit code, and can be mended by a restart"() {
        given:
        def shop = start()

        when:
        ProcessId.of(shop.pid().asLong).get().kill()

        then:
        await().atMost(Duration.ofSeconds(20)).until { deaths.size() == 1 }
        deaths.first().startsWith('137: killed (SIGKILL), exit code 137')
        shop.pid().empty

        when:
        shop.restart(Optional.empty(), {})

        then:
        get(shop.uri().resolve('/api/health')).contains('"up"')

        cleanup:
        shop?.close()
    }

    def "an end of memory is told as such"() {
        given: 'a release that keeps a mebibyte of each notification'
        def release = Files.createDirectories(home.resolve('releases/bad'))
        Files.writeString(release.resolve('release.properties'), 'id=bad\nnotifications.keep=1MiB\n')
        Files.writeString(release.resolve('COMPLETE'), 'bad')
        def shop = start(release: 'bad')

        when:
        try {
            200.times { get(shop.uri().resolve('/api/notifications')) }
        } catch (IOException gone) {
        }

        then:
        await().atMost(Duration.ofSeconds(20)).until { deaths.size() == 1 }
        deaths.first() =~ /^3: out of memory, exit code 3; it said last: .*(OutOfMemoryError|out of memory)/

        cleanup:
        shop?.close()
    }

    def "what cannot start says why, and leaves nothing running"() {
        when:
        start(release: '9.9.9')

        then:
        def failure = thrown(TargetFailure)
        failure.message.startsWith('the target ended with 2 before it was ready; it said last:')
        failure.message.contains("there is no release '9.9.9'")
        failure.message.contains('[2.5.1, 2.5.2]')

        when:
        LeasedShop.start(new ShopCommand(Path.of('/no/such/java'), 'x'), home, new BundledTarget('2.5.1', new Size(48 << 20), 1,
            OptionalInt.empty(), [:], HERE), {} as LeasedShop.Death)

        then:
        def noJava = thrown(TargetFailure)
        noJava.message.contains('/no/such/java')
        deaths.empty
    }

    def "it ends by itself when the process that leased it is killed"() {
        given: 'another process that leases a shop, and says its pid'
        def lessor = new ProcessBuilder("${System.getProperty('java.home')}/bin/java", '-XX:TieredStopAtLevel=1', '-cp',
            Shops.classPath(), Lessor.name, home.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start()
        def shop = ProcessId.of(lessor.inputReader().readLine() as long).get()

        when:
        lessor.destroyForcibly()

        then:
        await().atMost(Duration.ofSeconds(20)).until { !shop.alive }
        lessor.waitFor(5, TimeUnit.SECONDS)
    }

    @Requires(value = { Shops.canMount() }, reason = 'a mount namespace of its own is not allowed here')
    def "on a disk of its own, only that disk gets full, and it is gone with the shop"() {
        given:
        def shop = start(disk: new Size(1 << 20))

        expect:
        shop.data().toFile().totalSpace == 1 << 20
        home.resolve('data').toFile().totalSpace > 1 << 20

        and: 'logs are on it too'
        shop.logs().toFile().totalSpace == 1 << 20
        await().atMost(Duration.ofSeconds(10)).until { shop.logs().resolve('app.log').toFile().length() > 0 }

        when: 'it is filled from outside'
        def ballast = shop.data().resolve('ballast').toFile()
        try {
            ballast.withOutputStream { out -> 2000.times { out.write(new byte[4096]) } }
        } catch (IOException full) {
        }

        then:
        await().atMost(Duration.ofSeconds(10)).until { get(shop.metrics()).contains('shop_disk_free_bytes{of="data"} 0\n') }

        when: 'it is restarted'
        def data = shop.data()
        shop.restart(Optional.empty()) {}

        then: 'on the same disk, with what is on it'
        shop.data() != data
        shop.data().resolve('ballast').toFile().length() > 900_000

        when:
        shop.close()

        then:
        home.resolve('data').toFile().list().length == 0
        !Files.readString(Path.of('/proc/self/mounts')).contains(home.toString())
    }
}
