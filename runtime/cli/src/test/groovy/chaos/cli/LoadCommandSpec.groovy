package chaos.cli

import com.sun.net.httpserver.HttpServer
import com.fasterxml.jackson.databind.ObjectMapper
import java.nio.file.Path
import java.util.concurrent.Executors
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.concurrent.PollingConditions

class LoadCommandSpec extends Specification {

    @TempDir
    Path temp

    def server = HttpServer.create(new InetSocketAddress('127.0.0.1', 0), 0)
    def pool = Executors.newFixedThreadPool(8)
    volatile String seen = ''

    void setup() {
        server.executor = pool
        server.createContext('/') { exchange ->
            seen = "${exchange.requestMethod} ${exchange.requestURI} ${exchange.requestHeaders.getFirst('X-Test')} ${exchange.requestBody.text}"
            int status = exchange.requestURI.path == '/bad' ? 500 : 200
            exchange.sendResponseHeaders(status, 5)
            exchange.responseBody.write('hello'.bytes)
            exchange.close()
        }
        server.start()
    }

    void cleanup() {
        server.stop(0)
        pool.shutdownNow()
    }

    String url(String path = '/x?a=1') { "http://127.0.0.1:${server.address.port}$path" }

    def 'closed clients: the figures are one JSON object with what an engineer looks for'() {
        when:
        def result = Program.run(temp, 'load', url(), '--clients', '4', '--for', '2s', '--json', '-H', 'X-Test: yes', '--body', 'tea')
        def json = new ObjectMapper().readValue(result.out(), Map)

        then:
        result.code() == 0
        seen == 'POST /x?a=1 yes tea'
        json.model == 'closed'
        json.clients == 4
        json.requests == json.counts.finished
        json.requests > 100
        Math.abs(json.requestsPerSecond * json.seconds - json.requests) < 1
        ['p50', 'p90', 'p99', 'p999', 'max'].every { json.latency[it] > 0 }
        json.latency.p50 <= json.latency.p999
        json.counts.started - json.counts.finished - json.counts.failed in 0..4
    }

    def 'arrivals: exactly as many as rate and time say, and what was sent last is waited for'() {
        when:
        def result = Program.run(temp, 'load', url(), '--rate', '200', '--for', '2s', '--tick', '0.25ms', '--late', '40 ms', '--json')
        def json = new ObjectMapper().readValue(result.out(), Map)

        then:
        result.code() in [0, 3]  // 3: this machine was too busy to send in time, and says so
        json.model == 'open'
        json.rate == 200
        json.counts.arrived == 400
        json.counts.finished + json.counts.failed == 400
        json.lateness.p99 >= 0
    }

    def 'a person gets percentiles, a histogram and what went wrong'() {
        when:
        def result = Program.run(temp, 'load', url('/bad'), '-c', '2', '-d', '1s')

        then:
        result.code() == 0
        result.out() =~ /(?m)^  p99 +\d+\.\d+ ms +\d+\.\d+ ms +\d+\.\d+ ms$/
        result.out() =~ /requests\/s/
        result.out() =~ /█{5,}/
        result.out() =~ /(?m)^ +[1-9]\d* +\d+\.\d % +answered with 5xx$/
    }

    def 'on a terminal of #columns columns there is one live line, redrawn, and nothing is wider'() {
        when:
        def screen = Screen.open(temp, columns, [:], 'load', url(), '-c', '2', '-d', '4s')

        then: 'the live line stands alone'
        screen.sees('req/s')
        screen.lines().count { it.contains('req/s') } == 1

        and: 'it is gone in the end, and no line is folded'
        screen.sees('left 0')
        def lines = screen.all().readLines()
        lines.every { it.length() <= columns }
        !lines.any { it.contains('req/s') }
        lines.any { it =~ /█{5,}/ }

        cleanup:
        screen?.close()

        where:
        columns << [60, 120]
    }

    def 'a terminal that cannot redraw gets no live line'() {
        when:
        def screen = Screen.open(temp, 80, [TERM: 'dumb'], 'load', url(), '-c', '2', '-d', '2s')

        then:
        screen.sees('left 0')
        !screen.all().contains('req/s')

        cleanup:
        screen?.close()
    }

    def 'what cannot be begun is said with what to do, and nothing is sent: #arguments'() {
        when:
        def result = Program.run(temp, *(['load'] + arguments))

        then:
        result.code() == 2
        result.err().contains(told)

        where:
        arguments                                                     || told
        ['nonsense']                                                  || "is no address to send to"
        ['http://no-such-host.invalid/']                              || 'is not known here'
        ['http://127.0.0.1:9/', '--clients', '0']                     || '--clients is 1 to 1000000, got 0'
        ['http://127.0.0.1:9/', '--clients', '900000']                || 'ulimit -n'
        ['http://127.0.0.1:9/', '--from', '192.0.2.1']                || 'nothing can be sent from 192.0.2.1'
        ['http://127.0.0.1:9/', '-H', 'nothing']                      || 'is no header'
    }

    def 'Ctrl-C ends it and what was measured is printed'() {
        given:
        def program = Program.start(temp, [], [:], 'load', url(), '--for', '10min', '--json')

        when:
        new PollingConditions(timeout: 60).eventually { assert !seen.empty }
        new ProcessBuilder('kill', '-INT', "${program.handle().pid()}").start().waitFor()
        def result = program.await()

        then:
        result.code() == 130
        new ObjectMapper().readValue(result.out(), Map).requests > 0

        cleanup:
        program.close()
    }
}
