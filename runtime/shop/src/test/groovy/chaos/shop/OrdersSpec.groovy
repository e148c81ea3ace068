package chaos.shop

import chaos.shop.metric.Endpoint
import chaos.shop.metric.ErrorKind
import chaos.shop.service.Orders
import chaos.shop.service.Request
import chaos.shop.store.AppendFile
import chaos.shop.store.Database
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

class OrdersSpec extends Specification {
    @TempDir Path folder
    @AutoCleanup Database database

    def setup() {
        database = Database.open("jdbc:h2:mem:${folder.fileName}", folder, 1, Duration.ofMillis(250))
    }

    static Request post() {
        new Request(Endpoint.ORDERS, 'POST', '/api/orders', '', '{"item":"tea","amount":1}'.bytes)
    }

    static Request list() {
        new Request(Endpoint.ORDERS, 'GET', '/api/orders', '', new byte[0])
    }

    def "without a free connection in the pool it is a pool-timeout, and well again afterwards"() {
        given:
        def orders = new Orders(database, new AppendFile(folder.resolve('journal')), 100)
        def held = database.connection()

        expect:
        orders.answer(post()).error() == ErrorKind.POOL_TIMEOUT

        when:
        held.close()

        then:
        orders.answer(post()).status() == 201
    }

    def "an order that the journal does not take is not in the database either"() {
        given: 'a journal in a folder that is a file'
        def obstacle = Files.writeString(folder.resolve('data'), 'x')
        def orders = new Orders(database, new AppendFile(obstacle.resolve('journal')), 100)

        expect:
        orders.answer(post()).error() == ErrorKind.DISK
        new String(orders.answer(list()).body()) == '{"orders":[]}'

        when:
        Files.delete(obstacle)

        then:
        orders.answer(post()).status() == 201
    }

    def "a database that is gone is a database error"() {
        given:
        def orders = new Orders(database, new AppendFile(folder.resolve('journal')), 100)
        database.connection().withCloseable { it.createStatement().execute('drop table orders') }

        expect:
        orders.answer(list()).error() == ErrorKind.DATABASE
    }

    def "only the newest orders are kept"() {
        given:
        def orders = new Orders(database, new AppendFile(folder.resolve('journal')), 10)

        when:
        200.times { orders.answer(post()) }

        then:
        database.connection().withCloseable {
            def rows = it.createStatement().executeQuery('select count(*) from orders')
            rows.next()
            rows.getInt(1) == 10
        }
        Files.readAllLines(folder.resolve('journal')).size() == 200
    }
}
