package chaos.shop

import com.fasterxml.jackson.databind.ObjectMapper
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import java.util.zip.CRC32
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

class ShopSpec extends Specification {
    @Shared @TempDir Path home
    @Shared @AutoCleanup ShopProcess shop

    static Map parsed(String json) {
        new ObjectMapper().readValue(json, Map)
    }

    def setupSpec() {
        shop = ShopProcess.start(home, ['-Xmx48m'], ['--release', '2.5.2'])
    }

    def "the ready line says what a starter needs"() {
        expect:
        shop.readyLine() ==~ /ready port=\d+ control=\d+ pid=${shop.process.pid()} release=2\.5\.2 transport=(epoll|nio)/
    }

    def "#method #path is answered #status"() {
        when:
        def answer = shop.send(method, path, body)

        then:
        answer.statusCode() == status
        answer.headers().firstValue('content-type').get().startsWith(path == '/metrics' ? 'text/plain; version=0.0.4' : 'application/json')
        answer.headers().firstValue('date').present
        answer.body().contains(holding)

        where:
        method | path                  | body                        || status | holding
        'GET'  | '/api/health'         | ''                          || 200    | '"status":"up"'
        'GET'  | '/api/data'           | ''                          || 200    | '"id":1,'
        'GET'  | '/api/data?id=0'      | ''                          || 200    | '"id":0,'
        'GET'  | '/api/data?id=-1'     | ''                          || 400    | 'id=N'
        'POST' | '/api/data'           | 'x'                         || 405    | 'it takes GET, HEAD'
        'POST' | '/api/orders'         | '{"item":"tea","amount":2}' || 201    | '"item":"tea"'
        'POST' | '/api/orders'         | '{"item":"tea","amount":0}' || 400    | 'amount from 1'
        'POST' | '/api/orders'         | '{"item":'                  || 400    | 'at 9: found the end'
        'GET'  | '/api/orders'         | ''                          || 200    | '"orders":['
        'GET'  | '/api/orders/999999'  | ''                          || 404    | "no order '999999'"
        'GET'  | '/api/orders/x'       | ''                          || 404    | "no order 'x'"
        'PUT'  | '/api/orders'         | ''                          || 405    | 'it takes'
        'GET'  | '/api/notifications'  | ''                          || 200    | '"text"'
        'POST' | '/api/messages'       | '{"kind":"greeting"}'       || 202    | '"id"'
        'GET'  | '/api/messages'       | ''                          || 200    | '"waiting"'
        'GET'  | '/metrics'            | ''                          || 200    | 'shop_build_info{release="2.5.2"} 1'
        'GET'  | '/'                   | ''                          || 404    | 'not-found'
        'GET'  | '/api/healthy'        | ''                          || 404    | '/api/healthy'
        'POST' | '/api/messages'       | 'x' * 70_000                || 413    | '65536 bytes'
    }

    def "what /api/data answers can be checked"() {
        given:
        def answer = parsed(shop.get("/api/data?id=$id").body())
        def crc = new CRC32()
        crc.update(answer.value.bytes)

        expect:
        answer.id == id
        answer.value == shop.get("/api/data?id=$id").body().with { parsed(it).value }
        Long.parseLong(answer.crc32, 16) == crc.value

        where:
        id << [0, 7, 123_456_789]
    }

    def "an order that was made can be read again, and is in the journal"() {
        when:
        def made = shop.post('/api/orders', '{"item":"a \\"fine\\" pot","amount":1}').body()
        def id = parsed(made).id

        then:
        shop.get("/api/orders/$id").body() == made
        new File(home.toFile(), 'data/orders.journal').readLines().last() == made
    }

    def "a malformed message becomes a dead letter"() {
        given:
        def before = shop.metrics()['shop_queue_dead_lettered_total']

        when:
        shop.post('/api/messages', '{"kind')
        shop.post('/api/messages', '{"text":"without a kind"}')

        then:
        Until.holds { shop.metrics()['shop_queue_dead_lettered_total'] == before + 2 }
        def letters = new File(home.toFile(), 'data/dead-letters.jsonl').readLines().collect { parsed(it) }
        letters*.message.containsAll(['{"kind', '{"text":"without a kind"}'])
        letters*.reason.contains('it has no kind')
    }

    def "requests sent without waiting are answered in order, slow before quick"() {
        given:
        def socket = new Socket('127.0.0.1', shop.port())
        def paths = ['/api/data?id=1', '/api/health', '/api/data?id=2', '/nothing', '/api/data?id=3']

        when:
        socket.outputStream << paths.collect { "GET $it HTTP/1.1\r\nHost: x\r\n\r\n" }.join('')
        socket.outputStream << 'GET /api/health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'
        def text = socket.inputStream.text

        then:
        text.findAll(/"id":\d|"status"|not-found/) == ['"id":1', '"status"', '"id":2', 'not-found', '"id":3', '"status"']
        text.findAll('Connection: close').size() == 1

        cleanup:
        socket.close()
    }

    def "#what is answered #status and the connection is closed"() {
        given:
        def socket = new Socket('127.0.0.1', shop.port())

        when:
        socket.outputStream << bytes
        def text = socket.inputStream.text

        then:
        text.startsWith("HTTP/1.1 $status ")

        cleanup:
        socket.close()

        where:
        what                        | bytes                                                                       || status
        'what is not HTTP'          | 'hello\r\n\r\n'                                                             || 400
        'a header line without end' | "GET / HTTP/1.1\r\nX: ${'y' * 9000}\r\n\r\n"                                || 400
        'HTTP/1.0'                  | 'GET /api/health HTTP/1.0\r\n\r\n'                                          || 200
        'a chunked body'            | 'POST /api/messages HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n{"ki\r\n8\r\nnd":"a"}\r\n0\r\n\r\n' || 202
        'a body of no length'       | 'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n'      || 400
    }

    def "a client that asks whether it may send its body is told so"() {
        given:
        def socket = new Socket('127.0.0.1', shop.port())
        def reader = socket.inputStream.newReader()

        when:
        socket.outputStream << 'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Length: 12\r\nExpect: 100-continue\r\n\r\n'

        then:
        reader.readLine() == 'HTTP/1.1 100 Continue'

        when:
        socket.outputStream << '{"kind":"x"}'
        reader.readLine()

        then:
        reader.readLine() == 'HTTP/1.1 202 Accepted'

        cleanup:
        socket.close()
    }

    def "HEAD answers as GET does, without a body"() {
        expect:
        with(shop.send('HEAD', '/api/data', '')) {
            statusCode() == 200
            headers().firstValue('content-length').get() == '166'
            body() == ''
        }
    }

    def "every metric has HELP and TYPE once, before its samples"() {
        given:
        def lines = shop.get('/metrics').body().readLines()
        def typed = [:]
        def sampled = []

        when:
        lines.each { line ->
            def type = line =~ /^# TYPE ([a-z_]+) (gauge|counter)$/
            def help = line =~ /^# HELP ([a-z_]+) \S.*$/
            def sample = line =~ /^((?:shop|jvm|process)_[a-z_]+)(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*})? (-?\d+(\.\d+)?(E-?\d+)?)$/
            if (type) {
                assert typed.put(type[0][1], type[0][2]) == null
            } else if (help) {
                assert !typed.containsKey(help[0][1])
            } else {
                assert sample: line
                assert typed.containsKey(sample[0][1]): line
                sampled << sample[0][1] + (sample[0][2] ?: '')
            }
        }

        then:
        sampled.size() == (sampled as Set).size()
        typed.every { name, type -> name.endsWith('_total') == (type == 'counter') }
        (sampled*.replaceAll(/\{.*/, '') as Set).containsAll(typed.keySet())
    }

    def "requests and answers are counted by endpoint and status"() {
        given:
        def before = shop.metrics()

        when:
        3.times { shop.get('/api/data') }
        shop.get('/api/data?id=x')
        def after = shop.metrics()
        def grown = { String name -> after[name] - before[name] }

        then:
        grown('shop_requests_total{endpoint="/api/data"}') == 4
        grown('shop_responses_total{endpoint="/api/data",status="2xx"}') == 3
        grown('shop_responses_total{endpoint="/api/data",status="4xx"}') == 1
        grown('shop_errors_total{kind="bad-request"}') == 1
        after['shop_requests_in_flight'] == 0
    }

    def "the control file can be read by its owner alone, and its token is needed"() {
        expect:
        PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve('control'))) == 'rw-------'
        shop.controlFile().pid == "${shop.process.pid()}"
        shop.control('GET', '/status', 'guessed').statusCode() == 403
        shop.control('POST', '/stop', '').statusCode() == 403
        shop.control('GET', '/metrics', '').statusCode() == 200
        shop.control('status').body().contains('"state":"up"')
        shop.control('nothing').statusCode() == 404
    }

    def "a log that is renamed is begun anew, told or not"() {
        given:
        def log = new File(home.toFile(), 'logs/access.log')

        expect:
        shop.get('/api/health?first')
        Until.holds { log.exists() && log.text.contains('/api/health') }

        when:
        log.renameTo(new File(home.toFile(), 'logs/access.log.old'))
        shop.get('/api/data?id=4711')

        then:
        Until.holds { log.exists() && log.text.contains('GET /api/data 200') }
        log.readLines().every { it ==~ /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z \S+ [A-Z]+ \S+ \d{3} \d+ \d+/ }

        when:
        log.delete()
        shop.control('reopen')
        shop.get('/api/data')

        then:
        Until.holds { log.exists() && log.text.contains('GET /api/data 200') }
    }

    def "a client cannot write lines of its own into a log"() {
        given:
        def socket = new Socket('127.0.0.1', shop.port())

        when:
        socket.outputStream << 'GET /a\u0001b\u00ff HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'.getBytes('ISO-8859-1')
        socket.inputStream.text

        then:
        Until.holds { new File(home.toFile(), 'logs/access.log').readLines().every { it.split(' ').length == 7 && it ==~ /[ -~]+/ } }

        cleanup:
        socket.close()
    }

    def "a drained shop finishes, refuses newcomers, says so, and can be resumed"() {
        given:
        def socket = new Socket('127.0.0.1', shop.port())
        socket.outputStream << 'GET /api/health HTTP/1.1\r\nHost: x\r\n\r\n'
        socket.inputStream.readNBytes(17)

        when:
        def status = shop.control('drain').body()

        then:
        status.contains('"state":"drained"')

        when:
        new Socket('127.0.0.1', shop.port())

        then:
        thrown(ConnectException)

        when:
        socket.outputStream << 'GET /api/health HTTP/1.1\r\nHost: x\r\n\r\n'
        def text = socket.inputStream.text

        then:
        text.contains('503 Service Unavailable')
        text.contains('"status":"draining"')

        when:
        def resumed = shop.control('resume')

        then:
        resumed.statusCode() == 200
        shop.get('/api/health').statusCode() == 200

        cleanup:
        socket.close()
    }

    def "reload takes live settings and names those that need a restart; a mistake changes nothing"() {
        given:
        def file = new File(home.toFile(), 'shop.properties')

        when:
        file.text = 'max-connections = 123\nwork = /api/data=1ms\nworkers = 3\n'
        def reply = parsed(shop.control('reload').body())

        then:
        reply.changed == ['max-connections', 'work']
        reply.needRestart == ['workers']
        shop.metrics()['shop_connections_max'] == 123

        when:
        file.text = 'max-conections = 7\n'
        def refused = shop.control('reload')

        then:
        refused.statusCode() == 409
        refused.body().contains('the nearest is --max-connections')
        shop.metrics()['shop_connections_max'] == 123

        cleanup:
        file.delete()
        shop.control('reload')
    }
}
