package chaos.shop

import chaos.support.PostgreSqlServer
import java.nio.file.Files
import java.nio.file.Path
import java.sql.DriverManager
import java.util.concurrent.CompletableFuture
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** What is behind the shop: its database, which others enter too, and messages that nobody can read. */
class BehindSpec extends Specification {
    @TempDir Path home
    @AutoCleanup ShopProcess shop

    private ShopProcess start(String... options) {
        shop = ShopProcess.start(home, ['-Xmx96m'], ['--release', '2.5.1', *options])
    }

    def "an order that waits for somebody's forgotten transaction is made when its session is ended: #database"() {
        given:
        def address = database == 'PostgreSQL' ? PostgreSqlServer.shared().url() : 'served'
        start('--jdbc', address, '--pool', '2')
        def told = shop.controlFile().getProperty('database')
        def stranger = DriverManager.getConnection(told ?: address)
        stranger.autoCommit = false
        stranger.createStatement().executeQuery('select 1 from totals for update').next()
        def order = CompletableFuture.supplyAsync {
            def status = 0
            while (status != 201) status = shop.post('/api/orders', '{"item":"tea","amount":2}').statusCode()
            status
        }

        expect: 'which is ended once it is waited for'
        Until.holds { shop.control('unblock').body() == '{"ended":1}' }
        order.get() == 201
        shop.get('/api/orders/totals').body() == '{"orders":1,"amount":2}'
        !stranger.isValid(2)

        and: 'nobody is, where nobody waits'
        shop.control('unblock').body() == '{"ended":0}'
        (told != null) == (database != 'PostgreSQL')

        cleanup:
        if (database == 'PostgreSQL') {
            DriverManager.getConnection(address).withCloseable { it.createStatement().execute('drop table if exists totals') }
        }

        where:
        database << ['H2', 'PostgreSQL']
    }

    def "what cannot be read is tried again and again, until it is quarantined, and nothing is lost"() {
        given:
        start('--message-work', '20ms', '--message-tries', '1000000')

        when: 'the first holds the consumer'
        ['{"broken', 'no', '{"kind":"a"}', '{}', '{"kind":"b"}'].each { assert shop.post('/api/messages', it).statusCode() == 202 }

        then:
        Until.holds { shop.metrics()['shop_queue_depth'] == 4 }

        when:
        def moved = shop.control('quarantine').body()

        then:
        moved == '{"moved":2}'
        Until.holds { shop.metrics().with { it['shop_queue_consumed_total'] == 2 && it['shop_queue_dead_lettered_total'] == 3 } }

        when: 'more come'
        shop.post('/api/messages', '[').statusCode() == 202

        then: 'they do not get in'
        shop.metrics()['shop_queue_dead_lettered_total'] == 4
        Files.readAllLines(home.resolve('data/dead-letters.jsonl')).size() == 4

        when:
        shop.control('readmit')
        shop.post('/api/messages', '[')
        shop.post('/api/messages', '{"kind":"c"}')

        then:
        Until.holds { shop.metrics()['shop_queue_depth'] == 1 }
        shop.metrics()['shop_queue_dead_lettered_total'] == 4
    }
}
