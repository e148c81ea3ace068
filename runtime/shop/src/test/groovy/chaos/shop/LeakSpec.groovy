package chaos.shop

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import spock.lang.Specification
import spock.lang.TempDir

class LeakSpec extends Specification {
    static final int NOTIFICATIONS = 4000
    static final double TOLERANCE = 0.25

    @TempDir Path home

    def "2.5.2 keeps 2 KiB of each notification, 2.5.1 nothing, and going back lets go of it"() {
        given:
        def shop = ShopProcess.start(home, ['-Xmx64m'], ['--release', '2.5.1'])
        notifications(shop, 200)

        when:
        def before = floor(shop)
        notifications(shop, NOTIFICATIONS)
        def underGood = floor(shop) - before

        and:
        use('2.5.2')
        assert shop.control('reload').body().contains('"release":"2.5.2"')
        notifications(shop, NOTIFICATIONS)
        def underBad = floor(shop) - before

        and:
        use('2.5.1')
        shop.control('reload')
        def afterRollback = floor(shop) - before
        def expected = NOTIFICATIONS * 2048d

        then:
        assert Math.abs(underBad - expected) < TOLERANCE * expected:
            "kept $underBad bytes, expected $expected within ${TOLERANCE * 100} %"
        assert Math.abs(underGood) < TOLERANCE * expected: "2.5.1 kept $underGood of $expected bytes"
        assert Math.abs(afterRollback) < TOLERANCE * expected: "after going back $afterRollback of $expected bytes are kept"
        shop.get('/metrics').body().contains('shop_build_info{release="2.5.1"} 1')

        cleanup:
        shop?.close()
    }

    def use(String id) {
        Files.delete(home.resolve('current'))
        Files.createSymbolicLink(home.resolve('current'), Path.of('releases', id))
    }

    static notifications(ShopProcess shop, int count) {
        count.times { assert shop.get('/api/notifications').statusCode() == 200 }
    }

    /** What is alive in the heap: a full collection, and the floor that it left. */
    static double floor(ShopProcess shop) {
        def taken = shop.metrics()['jvm_heap_floor_full_taken_total']
        def jcmd = new ProcessBuilder("${System.getProperty('java.home')}/bin/jcmd", "${shop.process.pid()}", 'GC.run').start()
        assert jcmd.waitFor(30, TimeUnit.SECONDS) && jcmd.exitValue() == 0
        Until.holds { shop.metrics()['jvm_heap_floor_full_taken_total'] > taken }
        shop.metrics()['jvm_heap_floor_full_bytes']
    }
}
