package chaos.shop

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.CompletableFuture
import java.util.concurrent.atomic.AtomicBoolean
import spock.lang.Specification
import spock.lang.TempDir

/** One shop takes the place of another in the same home. */
class HandoverSpec extends Specification {
    @TempDir Path home

    ShopProcess start(String... options) {
        ShopProcess.start(home, ['-Xmx48m'], options as List)
    }

    def "the ports stay, no request fails, no order is lost, and the old one ends with 0"() {
        given: 'clients that never stop asking, on connections of their own and on new ones'
        def old = start('--release', '2.5.1', '--drain', '1s')
        def over = new AtomicBoolean()
        def answers = (1..4).collect { n -> CompletableFuture.supplyAsync { ask(old, n, over) } }

        when:
        def fresh = start('--take-over', '--release', '2.5.2')

        then:
        [fresh.port(), fresh.figure('control')] == [old.port(), old.figure('control')]
        old.exit() == 0
        fresh.get('/api/health').body().contains('2.5.2')
        fresh.controlFile().getProperty('pid') as long == fresh.process.pid()

        when:
        over.set(true)
        def all = answers*.get().flatten()

        then: 'each was answered well; health says up all the time'
        all.size() > 100
        all.every { it == 200 || it == 201 }
        Files.readAllLines(home.resolve('data/orders.journal')).size() == all.count { it == 201 }
        Files.readString(home.resolve('logs/app.log')).contains('another shop takes the connections')

        and: 'the one that took over can be followed in turn, and be stopped'
        def third = start('--take-over')
        fresh.exit() == 0
        third.get('/api/health').statusCode() == 200
        third.control('stop').statusCode() == 200
        third.exit() == 0
        !Files.exists(home.resolve('control'))
        !Files.exists(home.resolve('handover'))

        cleanup:
        over.set(true)
        [old, fresh, third]*.close()
    }

    /** The answers' status codes; -1 where there was none. */
    static List<Integer> ask(ShopProcess shop, int client, AtomicBoolean over) {
        def statuses = []
        while (!over.get()) {
            def http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()
            5.times {
                def request = client == 1
                    ? HttpRequest.newBuilder(shop.uri('/api/orders')).POST(HttpRequest.BodyPublishers.ofString('{"item":"tea","amount":1}'))
                    : HttpRequest.newBuilder(shop.uri(client == 2 ? '/api/health' : '/api/data?id=7'))
                try {
                    statuses << http.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode()
                } catch (IOException failed) {
                    statuses << -1
                }
            }
        }
        statuses
    }

    def "one that goes away before it took over changes nothing"() {
        given:
        def old = start('--release', '2.5.1')

        when: 'somebody takes the sockets, and is gone'
        def visitor = new ProcessBuilder('python3', '-c', '''
import socket, sys
s = socket.socket(socket.AF_UNIX); s.connect(sys.argv[1])
print(sum(len(socket.recv_fds(s, 1, 2)[1]) for i in range(2)))
''', home.resolve('handover').toString()).start()

        then:
        visitor.inputReader().readLine() == '2'
        Until.holds { Files.readString(home.resolve('logs/app.log')).contains('a shop that wanted this place went away') }
        old.get('/api/data').statusCode() == 200

        and: 'it still holds the home, and gives its place again'
        start().errors().contains('a shop already lives in')
        Until.holds { Files.exists(home.resolve('handover')) }
        def fresh = start('--take-over')
        old.exit() == 0
        fresh.get('/api/data').statusCode() == 200

        cleanup:
        [old, fresh]*.close()
    }

    def "#why, nobody's place can be taken: one line, and whoever runs there runs on"() {
        given:
        def old = options == null ? null : start('--release', '2.5.1', *options)
        if (old == null) {
            Files.createDirectories(home)
            start('--lay-out', '--release', '2.5.1').exit()
        }

        when:
        def fresh = start('--take-over', '--release', '2.5.1')

        then:
        fresh.exit() == 2
        fresh.errors().readLines().size() == 1
        fresh.errors().contains('cannot take over')
        old == null || old.get('/api/data').statusCode() == 200

        cleanup:
        [old, fresh]*.close()

        where:
        why                              | options
        'where no shop runs'             | null
        'from a transport without it'    | ['--transport', 'nio']
        'with a database in files'       | ['--jdbc', 'file']
    }
}
