package chaos.shop

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.CompletableFuture
import spock.lang.Specification
import spock.lang.TempDir

class LifeSpec extends Specification {
    @TempDir Path home

    def "#how ends it with 0 after the answers in flight, and leaves no control file"() {
        given:
        def shop = ShopProcess.start(home, ['-Xmx48m'], ['--release', '2.5.1', '--work', '/api/data=300ms'])
        def answer = CompletableFuture.supplyAsync { shop.get('/api/data') }
        Until.holds { shop.metrics()['shop_requests_in_flight'] == 1 }

        when:
        end.call(shop)

        then:
        answer.get().statusCode() == 200
        shop.exit() == 0
        !Files.exists(home.resolve('control'))
        Files.readString(home.resolve('logs/app.log')).contains('stopped with 0 requests in flight')
        shop.errors() == ''

        cleanup:
        shop?.close()

        where:
        how                         | end
        'the command stop'          | { it.control('stop') }
        'SIGTERM'                   | { it.process.destroy() }
        'the end of standard input' | { it.process.outputStream.close() }
    }

    def "#what is refused with 2 and one line"() {
        given:
        def busy = new ServerSocket(0, 1, InetAddress.getByName('127.0.0.1'))
        def half = Files.createDirectories(home.resolve('releases/2.6.0'))
        Files.writeString(half.resolve('release.properties'), 'id=2.6.0\n')
        def foreign = Files.createDirectories(home.resolve('releases/2.7.0'))
        Files.writeString(foreign.resolve('release.properties'), 'id=2.7.0\nnotifications.kep=1KiB\n')
        Files.writeString(foreign.resolve('COMPLETE'), '2.7.0')

        when:
        def shop = ShopProcess.start(home, ['-Xmx48m'], options*.replace('BUSY', "$busy.localPort"))

        then:
        shop.readyLine() == ''
        shop.exit() == 2
        shop.errors().readLines().size() == 1
        shop.errors().startsWith('shop: ')
        words.every { shop.errors().contains(it) }

        cleanup:
        busy.close()
        shop?.close()

        where:
        what                     | options                                      || words
        'a port in use'          | ['--release', '2.5.1', '--port', 'BUSY']     || ['cannot listen on 127.0.0.1:', 'in use', '--port']
        'an unknown release'     | ['--release', '2.5.9']                       || ["no release '2.5.9'", '[2.5.1, 2.5.2, 2.7.0]']
        'a way out of the home'  | ['--release', '../2.5.1']                    || ["no release '../2.5.1'"]
        'a half-built release'   | ['--release', '2.6.0']                       || ['2.6.0 is only half built', 'COMPLETE']
        'an unknown behaviour'   | ['--release', '2.7.0']                       || ['[notifications.kep]', 'notifications.keep']
        'no release at all'      | []                                           || ['points at no release', '--release']
        'a misspelt option'      | ['--wrokers', '3']                           || ["'wrokers'", 'nearest is --workers']
        'an unknown unit'        | ['--idle', '3 hours']                        || ["'3 hours'", 'us, ms, s, min']
        'an unknown database'    | ['--release', '2.5.1', '--jdbc', 'jdbc:x:y'] || ['jdbc:x:y', '--jdbc']
        'work for nobody'        | ['--release', '2.5.1', '--work', '/a=1ms']   || ['/a', '/api/data']
    }

    def "a second shop in the same home is refused; after kill -9 of the first it is not"() {
        given:
        def first = ShopProcess.start(home, ['-Xmx48m'], ['--release', '2.5.1'])

        when:
        def second = ShopProcess.start(home, ['-Xmx48m'], [])

        then:
        second.exit() == 2
        second.errors().contains("a shop already lives in $home")

        when:
        first.close()
        def third = ShopProcess.start(home, ['-Xmx48m'], [])

        then:
        third.figure('release') == '2.5.1'

        cleanup:
        [first, second, third]*.close()
    }

    def "on NIO, with a database in files: orders outlive a restart"() {
        given:
        def options = ['--release', '2.5.1', '--transport', 'nio', '--jdbc', 'file']
        def shop = ShopProcess.start(home, ['-Xmx48m'], options)

        when:
        def made = shop.post('/api/orders', '{"item":"tea","amount":1}').body()
        shop.control('stop')

        then:
        shop.figure('transport') == 'nio'
        shop.exit() == 0

        when:
        def again = ShopProcess.start(home, ['-Xmx48m'], options)

        then:
        again.get('/api/orders').body() == "{\"orders\":[$made]}"

        cleanup:
        [shop, again]*.close()
    }
}
