package chaos.shop

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import spock.lang.IgnoreIf
import spock.lang.Specification
import spock.lang.TempDir

/** On a file system of 2 MiB of its own, so that no other disk is filled. */
@IgnoreIf(value = { !new File('/proc/self').directory || !'root'.equals(System.getProperty('user.name')) },
        reason = 'mounting a file system of its own needs root')
class FullDiskSpec extends Specification {
    @TempDir Path folder

    def "a full disk refuses orders with 507, keeps no half order, and nothing else stops"() {
        given:
        run('mount', '-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', "$folder")
        def home = folder.resolve('home')
        def shop = ShopProcess.start(home, ['-Xmx48m'], ['--release', '2.5.1'])
        def first = shop.post('/api/orders', '{"item":"tea","amount":1}')

        when:
        fill(folder.resolve('ballast'))
        // The last page of the journal may still have room.
        def item = 'x' * 200
        def answer = null
        100.times { answer = shop.post('/api/orders', "{\"item\":\"$item\",\"amount\":1}") }

        then:
        first.statusCode() == 201
        answer.statusCode() == 507
        answer.body().contains('"error":"disk"')
        shop.get('/api/orders').statusCode() == 200
        shop.get('/api/orders/1').body() == first.body()
        shop.get('/api/health').statusCode() == 200
        Until.holds { shop.metrics()['shop_log_lines_lost_total{log="access"}'] > 0 }
        shop.metrics()['shop_errors_total{kind="disk"}'] > 0
        // The disk is looked at once a second.
        Until.holds { shop.metrics()['shop_disk_free_bytes{of="data"}'] < 16384 }

        when:
        Files.delete(folder.resolve('ballast'))
        def last = shop.post('/api/orders', '{"item":"tea","amount":3}')
        def journal = Files.readAllLines(home.resolve('data/orders.journal'))

        then: 'what is in the journal was answered 201, whole lines all'
        last.statusCode() == 201
        journal.last() == last.body()
        journal.every { it.startsWith('{') && it.endsWith('}') }
        Until.holds { Files.readAllLines(home.resolve('logs/access.log')).any { it.contains(' POST /api/orders 201 ') } }

        cleanup:
        shop?.close()
        run('umount', "$folder")
    }

    static run(String... command) {
        def process = new ProcessBuilder(command).inheritIO().start()
        assert process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0
    }

    static fill(Path file) {
        try (def out = Files.newOutputStream(file)) {
            while (true) {
                out.write(new byte[4096])
            }
        } catch (IOException full) {
            assert full.message.contains('No space')
        }
    }
}
