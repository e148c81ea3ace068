package chaos.shop

import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class FewDescriptorsSpec extends Specification {
    static final int MOST = 120

    @TempDir Path home

    def "a shop whose file descriptors are used up counts it, keeps serving who is in, and takes newcomers again"() {
        given: 'the connections of the metrics and of one client are open before'
        def shop = ShopProcess.start(['sh', '-c', ("ulimit -n $MOST; " + 'exec "$@"').toString(), 'sh'], home, ['-Xmx48m', '-XX:-MaxFDLimit'],
            ['--release', '2.5.1', '--pool', '2'])
        def before = shop.metrics()
        def client = new Socket('127.0.0.1', shop.port())
        ask(client)

        when:
        def flood = (1..MOST).collect { new Socket('127.0.0.1', shop.port()) }

        then:
        Until.holds { shop.metrics()['shop_errors_total{kind="accept"}'] > 0 }
        Until.holds { shop.metrics()['process_open_fds'] > 0.9 * MOST }
        before['process_max_fds'] == MOST
        ask(client) == 'HTTP/1.1 200 OK'

        when:
        flood*.close()

        then:
        Until.holds { shop.metrics()['process_open_fds'] < 0.9 * MOST }
        shop.get('/api/data').statusCode() == 200

        cleanup:
        client?.close()
        shop?.close()
    }

    static String ask(Socket socket) {
        socket.outputStream << 'GET /api/health HTTP/1.1\r\nHost: x\r\n\r\n'
        def answer = ''
        while (!answer.endsWith('}')) {
            answer += (char) socket.inputStream.read()
        }
        answer.readLines().first()
    }
}
