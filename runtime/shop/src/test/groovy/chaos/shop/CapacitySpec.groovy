package chaos.shop

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.Executors
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

class CapacitySpec extends Specification {
    @Shared @TempDir Path home
    @Shared @AutoCleanup ShopProcess shop
    @Shared @AutoCleanup('shutdownNow') def clients = Executors.newCachedThreadPool()

    def setupSpec() {
        shop = ShopProcess.start(home, ['-Xmx48m'], ['--release', '2.5.1', '--workers', '2', '--worker-queue', '1',
            '--work', '/api/data=1s', '--work', '/api/orders=1ms', '--max-connections', '12', '--pool', '1',
            '--message-queue', '2', '--message-work', '300ms'])
    }

    def "two workers and one place to wait take three requests; the rest get 503, and health and metrics are answered"() {
        when:
        def answers = (1..3).collect { clients.submit({ shop.get('/api/data').statusCode() } as java.util.concurrent.Callable) }

        then:
        Until.holds { shop.metrics().with { it['shop_workers_busy'] == 2 && it['shop_worker_queue_depth'] == 1 } }
        shop.metrics()['shop_requests_in_flight'] == 3

        when:
        def refused = shop.get('/api/data')
        def health = shop.get('/api/health').statusCode()
        def page = shop.get('/metrics').body()

        then: 'all this happened before the first answer'
        refused.statusCode() == 503
        refused.body().contains('workers-full')
        health == 200
        page.contains('shop_workers_busy 2\n')
        answers*.get() == [200, 200, 200]
        shop.metrics()['shop_errors_total{kind="workers-full"}'] == 1
    }

    def "an answer takes at least its work time, and workers over work time is the capacity"() {
        given:
        def begun = System.nanoTime()

        when:
        def answers = (1..3).collect { clients.submit({ shop.get('/api/data').statusCode() } as java.util.concurrent.Callable) }*.get()
        def seconds = (System.nanoTime() - begun) / 1e9

        then: 'three pieces of work by two workers are two rounds'
        answers == [200, 200, 200]
        assert seconds >= 2 * 1: "took $seconds s, expected at least 2 s, no tolerance below"
    }

    def "a full message queue is a 503"() {
        when:
        def statuses = (1..6).collect { shop.post('/api/messages', '{"kind":"x"}').statusCode() }

        then:
        statuses.first() == 202
        statuses.contains(503)
        shop.metrics()['shop_errors_total{kind="queue-full"}'] == statuses.count(503)
        shop.metrics()['shop_queue_capacity'] == 2
    }

    def "a connection above the limit is told 503 and closed, and both are counted"() {
        given:
        def open = (1..20).collect { new Socket('127.0.0.1', shop.port()) }

        expect:
        Until.holds { shop.metrics()['shop_connections_rejected_total'] >= 8 }
        Until.holds { shop.metrics()['shop_connections_open'] <= 12 }

        when:
        def last = open.last().inputStream.text

        then:
        last.startsWith('HTTP/1.1 503 ')
        last.contains('connections-full')

        cleanup:
        open*.close()
    }

    def "a shop that refuses when it is full listens no more, and again when there is room, also after a drain"() {
        given:
        def place = Files.createDirectories(home.resolve('refusing'))
        def shop = ShopProcess.start(place, ['-Xmx48m'], ['--release', '2.5.1', '--transport', transport,
            '--max-connections', '3', '--when-full', 'refuse', '--backlog', '8'])

        when:
        def open = (1..3).collect { new Socket('127.0.0.1', shop.port()) }

        then:
        Until.holds { refused(shop.port()) }
        shop.metrics()['shop_connections_open'] == 3

        when: 'one leaves'
        open.removeLast().close()

        then:
        Until.holds { !refused(shop.port()) }
        Until.holds { shop.metrics()['shop_connections_open'] == 2 }

        when: 'a drain and its end go beside that'
        shop.control('drain')

        then:
        refused(shop.port())

        when:
        shop.control('resume')

        then:
        shop.get('/api/health').statusCode() == 200

        cleanup:
        open*.close()
        shop?.close()

        where:
        transport << ['epoll', 'nio']
    }

    private static boolean refused(int port) {
        try (Socket s = new Socket('127.0.0.1', port)) {
            return !s.connected
        } catch (ConnectException e) {
            return true
        }
    }
}
