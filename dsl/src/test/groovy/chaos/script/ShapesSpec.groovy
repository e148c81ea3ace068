package chaos.script

import chaos.plan.ArrivalRamp
import chaos.plan.ArrivalReplay
import chaos.plan.Arrivals
import chaos.plan.Backpressure
import chaos.plan.Blast
import chaos.plan.Load
import chaos.plan.Reduce
import chaos.plan.Scenario
import chaos.plan.Spacing
import chaos.quantity.Rate
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import spock.lang.Specification
import spock.lang.TempDir

class ShapesSpec extends Specification {

    static final OPEN = "each arrival requests '/x'\n"
    static final CLOSED = "each client requests '/x'\n"

    @TempDir
    Path folder

    def 'a load of arrivals is said in a sentence each'() {
        when:
        Scenario plan = Say.plan(script(OPEN + '''
            arrive 200.perSecond lasting 30.s
            ramp 200.perSecond to 1_000.perSecond over 1.min
            stairs 100.perSecond to 500.perSecond by 100.perSecond every 10.s
            spike 50.perSecond to 500.perSecond lasting 20.s
            sine 50.perSecond to 150.perSecond every 1.min lasting 10.min
            spacing poisson(42)
            backpressure dropping beyond 500.inFlight
            tick 0.25.ms
            mayBeLate 5.ms
            from '127.0.0.2', '127.0.0.3\''''))

        then:
        plan.load().open()
        plan.load().shapes()*.print() == [
            'arrive 200 /s for 30 s',
            'ramp 200 /s to 1000 /s over 1 min',
            'stairs from 100 /s to 500 /s by 100 /s every 10 s',
            'spike from 50 /s to 500 /s and back within 20 s',
            'sine between 50 /s and 150 /s every 1 min for 10 min'
        ]
        plan.load().arriving() == new Load.Arriving(
                new Spacing.Poisson(42), new Backpressure(500, Backpressure.Beyond.DROP), Duration.ofNanos(250_000),
                Optional.of(Duration.ofMillis(5)))
        plan.load().sources() == ['127.0.0.2', '127.0.0.3']
        plan.gate().rate().get() == new Rate(200)
        plan.gate().clients() == 0
    }

    def 'nothing said of the sending means evenly, queueing beyond 1000, every millisecond'() {
        when:
        Scenario plan = Say.plan(script(OPEN + 'ramp 0.perSecond to 50.perSecond over 10.s'))

        then:
        plan.load().arriving() == Load.Arriving.DEFAULT
        plan.load().shapes()[0] instanceof ArrivalRamp
        plan.gate().rate().get() == new Rate(5)
    }

    def 'a warm-up of arrivals is said in the same words'() {
        when:
        Scenario plan = Say.plan(script(OPEN + 'arrive 200.perSecond lasting 30.s') + '\nwarm up { arrive 20.perSecond lasting 4.s }')

        then:
        plan.gate().rate().get() == new Rate(20)
        plan.gate().warmUp() == Duration.ofSeconds(4)
        plan.gate().load(plan.origin()) instanceof Arrivals
    }

    def 'clients come all at once, and are withdrawn'() {
        when:
        Scenario plan = Say.plan(script(CLOSED + 'blast 2_000.clients lasting 10.s\nreduce 2_000.clients to 100.clients over 2.s'))

        then:
        with(plan.load().shapes()[0] as Blast) {
            clientsAt(Duration.ZERO) == 2_000
            atOnce()
        }
        with(plan.load().shapes()[1] as Reduce) {
            [0, 1, 2, 3].collect { clientsAt(Duration.ofSeconds(it)) } == [2_000, 1_050, 100, 100]
        }
        !plan.load().open()
    }

    def 'a recorded series is replayed, and the plan keeps its values and its hash'() {
        given:
        Files.writeString(folder.resolve('rates.csv'), 'seconds,rate\n0,100\n10,50\n20,0\n25,0\n')

        when:
        def shape = said(OPEN + "replay series('rates.csv')").load().shapes()[0] as ArrivalReplay

        then:
        shape.times() == [0d, 10d, 20d, 25d]
        shape.counts() == [0d, 1_000d, 1_500d, 1_500d]
        shape.file().path() == folder.resolve('rates.csv').toString()
        shape.file().sha256() ==~ /[0-9a-f]{64}/
        shape.print() == "replay ${folder.resolve('rates.csv')} (1500 arrivals) for 25 s".toString()
    }

    def 'an access log is replayed second by second'() {
        given:
        Files.writeString(folder.resolve('access.log'), '''\
            127.0.0.1 - - [20/Nov/2026:16:22:05 +0000] "GET /a HTTP/1.1" 200 612
            127.0.0.1 - - [20/Nov/2026:17:22:05 +0100] "GET /a[x] HTTP/1.1" 200 612 "-" "agent [of some length here]"
            nonsense
            127.0.0.1 - - [20/Nov/2026:16:22:08 +0000] "GET /a HTTP/1.1" 200 612
            '''.stripIndent())

        when:
        def shape = said(OPEN + "replay accessLog('access.log')").load().shapes()[0] as ArrivalReplay

        then:
        shape.counts() == [0d, 2d, 2d, 2d, 3d]
        shape.length() == Duration.ofSeconds(4)
    }

    def 'a large log is no script that costs too much'() {
        given:
        def lines = new StringBuilder()
        150_000.times { lines << "127.0.0.1 - - [20/Nov/2026:16:${10 + it.intdiv(3_600) % 50}:${10 + it % 50} +0000] \"GET /a HTTP/1.1\" 200 612\n" }
        Files.writeString(folder.resolve('access.log'), lines)

        expect:
        said(OPEN + "replay accessLog('access.log')").load().shapes()[0].count() == 150_000
    }

    def 'a file that cannot be replayed is told: #content'() {
        given:
        Files.writeString(folder.resolve('x.csv'), content)

        expect:
        told(OPEN + "arrive 1.perSecond lasting 10.s\nreplay $word('x.csv')") == ["5:1: `$word` cannot use 'x.csv': $problem".toString()]

        where:
        word        | content            || problem
        'series'    | ''                 || 'it has 2 to 86400 lines of time and rate, got 0'
        'series'    | '0,1\n1,x\n'       || 'line 2 is not seconds and a rate a second, such as `12.5,200`'
        'series'    | '0,1\n1,-3\n'      || 'line 2 is not seconds and a rate a second, such as `12.5,200`'
        'series'    | '0,1\n5,2\n5,3\n'  || 'its times must rise, got 5.0 s after 5.0 s'
        'accessLog' | 'no log at all\n'  || 'no line has a time such as [20/Nov/2026:16:22:05 +0000]'
    }

    def 'what does not fit together is told with its place: #text'() {
        expect:
        told(text) == problems

        where:
        text                                                                          || problems
        CLOSED + 'hold 3.clients lasting 1.s\narrive 3.perSecond lasting 1.s'         || ['3:1: this load is of arrivals: say `each arrival`', '4:1: a load is of clients or of arrivals, not of both: a client waits for its answer before it asks again, an arrival comes whatever became of those before']
        CLOSED + 'arrive 3.perSecond lasting 1.s'                                     || ['3:1: this load is of arrivals: say `each arrival`']
        OPEN + 'hold 3.clients lasting 1.s'                                           || ['3:1: this load is of clients: say `each client`']
        "each arrival requests '/x' every 1.s\narrive 3.perSecond lasting 1.s"        || ['3:1: an arrival has no pace of its own: the rate says when the next one comes']
        OPEN + 'arrive 3.clients lasting 1.s'                                         || ['4:1: `arrive` takes a rate (such as 200.perSecond); found a number of clients (such as 10.clients)']
        OPEN + 'ramp 3.perSecond to 4.clients over 1.s'                               || ['4:18: `to` takes a rate (such as 200.perSecond); found a number of clients (such as 10.clients)']
        OPEN + 'arrive 1.perSecond lasting 1.s\narrive 3.perSecond'                   || ['5:1: `arrive` is not finished: it needs `lasting <duration>`']
        OPEN + 'arrive 1.perSecond lasting 1.s\narrive 3.perSecond lasting 0.s'       || ['5:1: an arrival of requests takes longer than 0 s, got 0 s']
        OPEN + 'arrive 3.perSecond lasting 1.s\nbackpressure queueing'                || ['5:1: `backpressure` is not finished: it needs `beyond <requests in flight>`']
        OPEN + 'arrive 3.perSecond lasting 1.s\nbackpressure queueing beyond 0.inFlight' || ['5:1: a bound on requests in flight is 1 to 1000000, got 0']
        OPEN + 'arrive 3.perSecond lasting 1.s\nmayBeLate 1.min'                       || ['5:1: what is sent may be 0.1 ms to 10 s late, got 1 min']
        OPEN + 'arrive 3.perSecond lasting 1.s\ntick 1.s'                             || ['5:1: a tick is 0.1 ms to 100 ms, got 1 s']
        OPEN + "arrive 3.perSecond lasting 1.s\nfrom 'localhost'"                     || ["5:1: an address to send from is one of this machine, in digits, got 'localhost'"]
        OPEN + "arrive 3.perSecond lasting 1.s\nfrom '127.0.0.'"                      || ["5:1: an address to send from is one of this machine, in digits, got '127.0.0.'"]
        OPEN + 'arrive 1.perSecond lasting 1.s\nstairs 1.perSecond to 2.perSecond by 0.perSecond every 2.s' || ['5:1: a stair is higher than 0 /s, got 0 /s']
        CLOSED + 'hold 3.clients lasting 1.s\nspacing poisson'                        || ['5:1: `spacing` belongs to a load of arrivals: each client has at most one request in flight']
        CLOSED + 'hold 1.clients lasting 1.s\nreduce 3.clients to 3.clients over 1.s' || ['5:1: a load is reduced to fewer clients than it had, got from 3 clients to 3 clients']
        OPEN + "replay series('none.csv')"                                            || ['1:1: `load` does not say how many clients there are; it needs `ramp`, `hold`, `stairs`, `pulse` or `arrive`', "4:1: `series` cannot use 'none.csv': there is no such file; a path is beside the script, or begins at the root"]
    }

    private Scenario said(String load) {
        def outcome = new Scripts(TestWords.VOCABULARY).read(file(load), [:])
        (outcome as Outcome.Said).plan() as Scenario
    }

    private List<String> told(String load) {
        def outcome = new Scripts(TestWords.VOCABULARY).read(file(load), [:])
        outcome instanceof Outcome.Refused ? (outcome as Outcome.Refused).problems()*.print().collect { it - "$folder/s.groovy:" } : []
    }

    private Path file(String load) {
        Files.writeString(folder.resolve('s.groovy'), script(load))
    }

    private static String script(String load) {
        "scenario 'x'; target bundled.release('2.5.1')\nload {\n$load\n}\nexpect { that errors isBelow 5.percent }"
    }
}
