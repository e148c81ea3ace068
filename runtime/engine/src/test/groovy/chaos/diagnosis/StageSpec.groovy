package chaos.diagnosis

import static chaos.diagnosis.Recordings.*
import static chaos.plan.Stage.*

import chaos.journal.Event
import spock.lang.Specification

class StageSpec extends Specification {

    static List<StageSpan> stages(List<Map> seconds, Map more = [:]) {
        Diagnoses.of(timeline(seconds, more)).stages()
    }

    static List<Map> of(int seconds, Map values) {
        [values] * seconds
    }

    def '#what: #expected'() {
        expect:
        stages(seconds)*.stage() == expected
        where:
        what                                           | seconds                                                            || expected
        'a healthy service'                            | of(60, healthy())                                                  || []
        'nobody asks anything'                         | of(60, idle())                                                     || []
        'two bad seconds are forgiven'                 | of(20, healthy()) + of(2, failing(100)) + of(20, healthy())        || []
        'a twentieth fails for three seconds'          | of(20, healthy()) + of(3, failing(5)) + of(5, healthy())           || [PARTIAL_FAILURE]
        'too slow in every other second'               | of(20, healthy()) + of(1, slow(0.5)) + of(1, healthy()) + of(1, slow(0.5)) + of(1, healthy()) + of(1, slow(0.5)) + of(5, healthy()) || [PARTIAL_FAILURE]
        'too slow in every third second'               | of(20, healthy()) + of(1, slow(0.5)) + of(2, healthy()) + of(1, slow(0.5)) + of(2, healthy()) + of(1, slow(0.5)) + of(5, healthy()) || []
        'a little less than a twentieth'               | of(20, healthy()) + of(1, failing(4.9)) + of(5, healthy())         || []
        'a quarter fails'                              | of(20, healthy()) + of(3, failing(25)) + of(5, healthy())          || [CASCADE_FAILURE]
        'nine tenths fail'                             | of(20, healthy()) + of(3, failing(90)) + of(5, healthy())          || [COMPLETE_FAILURE]
        'slower than promised'                         | of(20, healthy()) + of(4, slow(0.25)) + of(5, healthy())           || [PARTIAL_FAILURE]
        'slower than normal, still as promised'        | of(20, healthy()) + of(8, slow(0.1)) + of(5, healthy())            || [DEGRADATION_START]
        'slower by what nobody notices'                | of(20, healthy()) + of(20, slow(0.024)) + of(5, healthy())         || []
        'slower for two seconds'                       | of(20, healthy()) + of(2, slow(0.15)) + of(20, healthy())          || []
        'requests wait and none is answered'           | of(20, healthy()) + of(4, stalled())                               || [COMPLETE_FAILURE]
        'from bad to worse'                            | of(20, healthy()) + of(8, slow(0.1)) + of(5, failing(10)) + of(5, failing(50)) + of(5, failing(100)) || [DEGRADATION_START, PARTIAL_FAILURE, CASCADE_FAILURE, COMPLETE_FAILURE]
        'less bad again is not told'                   | of(20, healthy()) + of(5, failing(100)) + of(5, failing(10)) + of(5, healthy()) || [COMPLETE_FAILURE]
        'bad, then well for long enough'               | of(20, healthy()) + of(5, failing(100)) + of(11, healthy())        || [COMPLETE_FAILURE, RECOVERED]
        'bad, then well for not long enough'           | of(20, healthy()) + of(5, failing(100)) + of(9, healthy())         || [COMPLETE_FAILURE]
        'a relapse starts the time of being well anew' | of(20, healthy()) + of(5, failing(100)) + of(9, healthy()) + of(1, failing(20)) + of(9, healthy()) || [COMPLETE_FAILURE]
        'a second incident'                            | of(20, healthy()) + of(5, failing(100)) + of(11, healthy()) + of(4, failing(10)) + of(12, healthy()) || [COMPLETE_FAILURE, RECOVERED, PARTIAL_FAILURE, RECOVERED]
        'slow, then as normal for long enough'         | of(20, healthy()) + of(8, slow(0.1)) + of(12, healthy())           || [DEGRADATION_START, RECOVERED]
        'idle does not heal'                           | of(20, healthy()) + of(5, failing(100)) + of(30, idle())           || [COMPLETE_FAILURE]
        'the load ends'                                | of(20, healthy()) + of(30, idle())                                 || []
        'the load was not measured'                    | of(20, healthy()) + of(2, [:]) + of(20, healthy())                 || []
    }

    def 'onset is the first bad second, recognised when it has lasted'() {
        when:
        def stage = stages(of(20, healthy()) + of(5, failing(12)) + of(5, healthy())).first()
        then:
        stage.from() == ZERO + 20_000
        stage.recognised() == ZERO + 23_250
        stage.evidence() == ['errors 12 % ≥ 5 % since 00:20.0']
    }

    def 'recovery begins with the first well second'() {
        when:
        def stage = stages(of(20, healthy()) + of(5, failing(100)) + of(15, healthy())).last()
        then:
        stage.stage() == RECOVERED
        stage.from() == ZERO + 25_000
        stage.to() == ZERO + 40_000
        stage.evidence() == ['the service is well since 00:25.0']
    }

    def 'a target that dies has failed at once'() {
        when:
        def died = [20.4: new Event.TargetDied(3, 'the process ended with 3')]
        def stage = stages(of(20, healthy()) + of(2, failing(100)), died).first()
        then:
        stage.stage() == COMPLETE_FAILURE
        stage.from() == ZERO + 20_400
        stage.recognised() == ZERO + 20_400
        stage.evidence() == ['the process ended with 3 at 00:20.4']
    }

    def 'a target that dies after it stopped answering had failed then'() {
        when:
        def died = [22.4: new Event.TargetDied(3, 'the process ended with 3')]
        def found = stages(of(20, healthy()) + of(2, stalled()) + of(2, failing(100)), died)
        then:
        found*.stage() == [COMPLETE_FAILURE]
        found.first().from() == ZERO + 20_000
    }

    def 'a restart by our own wish is a failure only if it lasts'() {
        given:
        def restart = [20.1: new Event.TargetStopped('a response'), 22.0: new Event.TargetStarted('shop', 'http://x', 2)]
        def down = failing(100) + ['process.up': 0]
        expect:
        stages(of(20, healthy()) + of(2, down) + of(20, healthy()), restart) == []
        stages(of(20, healthy()) + of(4, down) + of(20, healthy()), restart)*.stage() == [COMPLETE_FAILURE, RECOVERED]
    }

    def 'a process that is gone is a failure in its first second'() {
        expect:
        stages(of(20, healthy()) + [failing(100) + ['process.up': 0]] + of(3, healthy()))*.stage() == [COMPLETE_FAILURE]
    }

    def 'a service that something else brought back, as a process that nobody named, has recovered and stays so'() {
        given:
        def other = healthy() + ['process.up': 0]
        def died = [20.4: new Event.TargetDied(null, 'process 7 is gone')]
        expect:
        stages(of(20, healthy()) + of(3, failing(100) + ['process.up': 0]) + of(30, other), died)*.stage() == [COMPLETE_FAILURE, RECOVERED]
    }

    def 'refused connections are a failure in their first second, a few of many are not'() {
        given:
        def counted = { int failed, int some, Map values -> values + ['load.failed': failed, 'load.refused': some] }
        expect:
        stages(of(20, counted(0, 0, healthy())) + [counted(1000, refused, failing(errors))] + of(3, healthy()))*.stage() == expected
        where:
        refused | errors || expected
        1000    | 100    || [COMPLETE_FAILURE]
        400     | 100    || []
        1000    | 50     || []
    }

    def 'a target that says nothing of itself and answers nothing is gone after two seconds'() {
        given:
        def silent = failing(100).findAll { k, v -> !(k in ['process.up', 'rss']) }
        expect:
        stages(of(20, healthy()) + of(1, silent) + of(3, healthy())) == []
        stages(of(20, healthy()) + of(2, silent) + of(3, healthy()))*.stage() == [COMPLETE_FAILURE]
    }

    def 'a load that jumps is given time to settle'() {
        given: 'in its first two seconds half of what is offered is not yet answered'
        def rising = healthy() + [goodput: 400, 'load.offered': 1000]
        expect:
        stages(of(20, healthy()) + of(2, rising) + of(9, healthy()), [20: new Event.LoadChanged('hold 100 clients', 100, 1)]) == []
    }

    def 'a load that climbs is not blamed for the answers to clients that have only just come'() {
        given: 'ten clients more each second, of which half of a second is answered'
        def climbing = (1..20).collect { healthy() + [clients: 10 * it, 'load.offered': 100 * it, throughput: 100 * it - 50, goodput: 100 * it - 50] }
        expect:
        stages(climbing + of(5, healthy())) == []
    }

    def 'a client that waits for an answer within the promise asks less often, and that is no failure'() {
        given: 'ten requests a second and client, were each answered within 100 ms'
        def waiting = slow(0.15) + [goodput: 660, throughput: 660, 'load.offered': 1000]
        expect:
        stages(of(20, healthy()) + of(20, waiting))*.stage() == [DEGRADATION_START]
    }

    def 'a rise that nobody notices does not date the one that is noticed'() {
        expect:
        stages(of(20, healthy()) + of(20, slow(0.024)) + of(8, slow(0.1))).first().from() == ZERO + 40_000
    }

    def 'right answers that become fewer while more wait are a cascade'() {
        given:
        def falling = (0..14).collect { healthy() + [goodput: 1000 - 50 * it, throughput: 1000 - 50 * it, 'load.offered': 1000 - 50 * it, inFlight: 1 + 6 * it, 'latency.p99': 0.25] }
        expect:
        stages(of(20, healthy()) + falling)*.stage() == [PARTIAL_FAILURE, CASCADE_FAILURE]
    }

    def 'what happens while the run winds down is no failure'() {
        given:
        def seconds = of(20, healthy()) + of(10, failing(100))
        def wound = timeline(seconds)
        def early = new chaos.journal.Timeline('r', wound.plan(), entries(20), wound.samples(), [], true)
        expect:
        Diagnoses.of(early).stages() == []
    }

    def 'a gate of three seconds is enough to know what is normal'() {
        given:
        def whole = timeline(of(20, healthy()) + of(8, slow(0.1)))
        def samples = whole.samples().findAll { it.at() >= ZERO - 3000 }
        def entries = whole.entries().findAll { it.millis() < ZERO - 10_500 || it.millis() >= ZERO } +
                [entry(-3, new Event.PhaseBegan(chaos.journal.Phase.GATE))]
        expect:
        Diagnoses.of(new chaos.journal.Timeline('r', whole.plan(), entries.sort { it.at() }, samples, [], true)).worst() == DEGRADATION_START
    }
}
