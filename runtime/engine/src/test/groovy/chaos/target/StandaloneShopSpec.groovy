package chaos.target

import chaos.quantity.Size
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import spock.lang.Specification
import spock.lang.TempDir

class StandaloneShopSpec extends Specification {
    static final ShopSettings SETTINGS = new ShopSettings(Optional.of('2.5.1'), new Size(48 << 20), 1, OptionalInt.empty(),
        ['/api/data': Duration.ofMillis(1)], Optional.empty(), 0, 0)

    @TempDir Path home

    def "it is started, found again, refused a second time, and stopped"() {
        given:
        def shop = new StandaloneShop(home)

        expect:
        shop.status().empty
        !shop.stop()

        when:
        def started = shop.start(Shops.command(), SETTINGS)

        then:
        started.uri().resolve('/api/health').toURL().text.contains('"release":"2.5.1"')
        started.metrics().toURL().text.contains('shop_build_info{release="2.5.1"} 1')
        started.release() == '2.5.1'
        new StandaloneShop(home).status().get().process() == started.process()
        new StandaloneShop(home).status().get().said().contains('"state":"up"')

        and: 'it is in a session of its own, so that no terminal takes it along'
        session(started.process().pid()) == started.process().pid()

        when:
        shop.start(Shops.command(), SETTINGS)

        then:
        def second = thrown(TargetFailure)
        second.message.contains("a target runs already in $home, pid ${started.process().pid()}")

        when: 'it is restarted while it serves'
        def again = shop.restart(Shops.command())

        then: 'another process has its place'
        again.how() == "it took the place of process ${started.process().pid()}, which ended"
        again.now().uri() == started.uri()
        again.now().process() != started.process()
        !started.process().alive
        again.now().uri().resolve('/api/health').toURL().text.contains('"release":"2.5.1"')

        when:
        def stopped = new StandaloneShop(home).stop()

        then:
        stopped
        !again.now().process().alive
        shop.status().empty
        shop.logs().every { Files.exists(it) }
        Files.readString(shop.logs()[1]).contains('stopped with 0 requests in flight')
    }

    def "what cannot start says why, and nothing that was said before"() {
        given:
        Files.createDirectories(home.resolve('logs'))
        Files.writeString(home.resolve('logs/console.log'), 'words of yesterday\n')

        when:
        new StandaloneShop(home).start(Shops.command(), SETTINGS.release('7.7'))

        then:
        def failure = thrown(TargetFailure)
        failure.message.startsWith("the target ended with 2; it said last, in $home/logs/console.log:")
        failure.message.contains("there is no release '7.7'")
        !failure.message.contains('words of yesterday')
        Files.readString(home.resolve('logs/console.log')).startsWith('words of yesterday')
    }

    def "a control file that was left behind names no shop"() {
        given: 'our own pid, with another start'
        def own = ProcessHandle.current().pid()
        Files.writeString(home.resolve('control'), "port=1\ncontrol=2\ntoken=x\npid=$own\nstarted=1\nrelease=2.5.1\n")

        expect:
        new StandaloneShop(home).status().empty
        !new StandaloneShop(home).stop()
        new ProcessId(own, ProcessId.of(own).get().started()).alive
    }

    def "the default home follows XDG_DATA_HOME where it is absolute"() {
        expect:
        StandaloneShop.defaultHome(environment, Path.of('/home/a')) == Path.of(expected)

        where:
        environment                || expected
        [:]                        || '/home/a/.local/share/chaos/shop'
        [XDG_DATA_HOME: '/d']      || '/d/chaos/shop'
        [XDG_DATA_HOME: 'd']       || '/home/a/.local/share/chaos/shop'
        [XDG_DATA_HOME: '']        || '/home/a/.local/share/chaos/shop'
    }

    static long session(long pid) {
        def stat = Files.readString(Path.of("/proc/$pid/stat"))
        stat.substring(stat.lastIndexOf(')') + 2).split(' ')[3] as long
    }
}
