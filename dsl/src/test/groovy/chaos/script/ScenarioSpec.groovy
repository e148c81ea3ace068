package chaos.script

import chaos.plan.Breaks
import chaos.plan.BundledTarget
import chaos.plan.Comparator
import chaos.plan.Expectation
import chaos.plan.Ramp
import chaos.plan.Scenario
import java.time.Duration
import spock.lang.Specification

class ScenarioSpec extends Specification {

    def 'a script becomes a plan that knows its lines'() {
        when:
        Scenario plan = Say.plan('''\
            scenario 'A bad release leaks'
            target bundled.release('2.5.2').heap(96.MB).workers(8).work('/api/data', 20.ms) \\
                .refusingBeyond(700).backlog(64)
            load {
                each client requests '/api/notifications' every 100.ms
                ramp 0.clients to 100.clients over 10.s
            }
            chaos {
                at 3.s inject cpuSpike(60.percent) lasting 4.s
            }
            expect {
                that heap isBelow 90.MB
                after faults {
                    that recovery isBelow 30.s
                }
            }'''.stripIndent())

        then:
        plan.title() == 'A bad release leaks'
        plan.origin().line() == 1
        with(plan.target(), BundledTarget) {
            release() == '2.5.2'
            heap().bytes() == 96_000_000
            workers().asInt == 8
            refusingBeyond().asInt == 700
            backlog().asInt == 64
            work() == ['/api/data': Duration.ofMillis(20)]
        }
        plan.load().shapes() == [new Ramp(0, 100, Duration.ofSeconds(10), plan.load().shapes()[0].origin())]
        plan.load().shapes()[0].origin().line() == 6
        plan.chaos()*.fault()*.print() == ['cpuSpike(percent 60 %)']
        plan.chaos()[0].lasting().get() == Duration.ofSeconds(4)
        plan.expect()*.phase() == [Expectation.Phase.WHOLE_RUN, Expectation.Phase.AFTER_FAULTS]
        plan.expect()[1].condition().comparator() == Comparator.IS_BELOW
        plan.expect()[1].origin().line() == 14
    }

    def 'a condition may be taken over a sliding window'() {
        when:
        Scenario plan = Say.plan(Say.whole(
                abort: 'when latency.p99 isAbove 2.s over 30.s lasting 10.s',
                expect: 'that errors isBelow 5.percent over 10.s'))

        then:
        plan.abort()[0].when().over() == Duration.ofSeconds(30)
        plan.abort()[0].when().lasting() == Duration.ofSeconds(10)
        plan.abort()[0].when().print() == 'latency.p99 is above 2 s over 30 s for 10 s'
        plan.expect()[1].condition().over() == Duration.ofSeconds(10)
        plan.expect()[0].condition().over().zero
    }

    def 'a script says when the service is broken, and which shapes end then'() {
        when:
        Scenario plan = Say.plan(Say.whole(
                load: 'ramp 1.clients to 9.clients over 1.s until broken\nhold 1.clients lasting 1.s\nstairs 1.clients to 3.clients by 1.clients every 1.s until broken\nhold 9.clients lasting 1.s until broken',
                breaks: 'when errors isAbove 20.percent over 5.s\nwhen stage reaches COMPLETE_FAILURE\nrecovered { that latency.p99 isBelow 50.ms }'))

        then:
        plan.load().untilBroken() == [1, 3, 4]
        plan.breaks().get().when()*.when()*.print() == ['errors is above 20 % over 5 s', 'stage reaches COMPLETE_FAILURE']
        plan.breaks().get().when()*.origin()*.line() == [14, 15]
        plan.breaks().get().recovered()*.print() == ['latency.p99 is below 50 ms']
    }

    def 'what a script does not say of a break is as usual'() {
        expect:
        Say.plan(Say.whole([:])).breaks().empty
        Say.plan(Say.whole(breaks: 'recovered { that errors isBelow 2.percent }')).breaks().get().when() == Breaks.DEFAULT.when()
        Say.plan(Say.whole(breaks: 'when errors isAbove 2.percent')).breaks().get().recovered() == Breaks.DEFAULT.recovered()
    }

    def 'a fault that nothing undoes is injected by who says so'() {
        when:
        Scenario plan = Say.plan(Say.whole(chaos: 'at 3.s inject halt() without undo'))

        then:
        plan.chaos()*.fault()*.print() == ['halt()']
        plan.chaos()[0].lasting().empty
    }

    def 'without a warm-up block the gate takes the first level of the load, and its defaults'() {
        when:
        Scenario plan = Say.plan(Say.whole(slo: 'that availability isAtLeast 99.percent'))

        then:
        with(plan.gate()) {
            clients() == 10
            warmUp() == Duration.ofSeconds(10)
            hold() == Duration.ofSeconds(30)
            patience() == Duration.ofMinutes(1)
            steady() == plan.slo()*.condition()
        }
    }

    def 'where nothing is promised, the gate asks for answers all the same'() {
        expect:
        Say.plan(Say.whole([:])).gate().steady()*.print() == ['availability is at least 99 %']
    }

    def 'a title that a terminal would obey is refused: #text'() {
        expect:
        Say.told("scenario '$text'\n").any { it.contains('1:1: a title holds no control characters') }

        where:
        text << ['x \\u001b[2J', 'two\\nlines', 'turned \\u202e', 'half \\ud800']
    }

    def 'loops, variables and blocks in variables say sentences'() {
        when:
        Scenario plan = Say.plan(Say.whole(load: '''
            [100, 250].each { n -> hold n.clients lasting 10.s }
            def wave = { int n -> ramp 0.clients to n.clients over 10.s }
            wave 100
            for (n in 1..2) { hold((n * 2).clients) lasting 10.s }
            3.times { hold 7.clients lasting 1.s }'''))

        then:
        plan.load().shapes()*.peak() == [10, 100, 250, 100, 2, 4, 7, 7, 7]
    }
}
