package chaos.diagnosis

import static chaos.plan.Stage.*

import chaos.plan.*
import chaos.quantity.*
import java.time.Duration
import spock.lang.Specification

/** What is recognised in recordings of real runs; recordings/README.md says where they come from. */
class RecordedRunsSpec extends Specification {

    static Diagnosis diagnosis(String name) {
        def quick = new Condition(new Signal('latency.p99', Dimension.DURATION), chaos.plan.Comparator.IS_BELOW, new Span(Duration.ofMillis(250)), Duration.ZERO)
        def available = new Condition(new Signal('availability', Dimension.PERCENT), chaos.plan.Comparator.IS_AT_LEAST, new Percent(99.9), Duration.ZERO)
        Diagnoses.of(Recording.read(name, Recordings.plan(slo: [available, quick])))
    }

    def '#name: one alarm for the heap, #lead s before the end, which is complete at once, and a recovery'() {
        when:
        def found = diagnosis(name)
        then:
        found.alarms()*.resource() == ['heap']
        found.alarms()[0].to().empty
        found.lead().get().toSeconds() >= lead
        found.worst() == COMPLETE_FAILURE
        found.stages().count { it.stage() == COMPLETE_FAILURE } == 1
        found.stages().any { it.stage() == RECOVERED && it.from() >= found.failure().get() } == recovers
        found.recovery().present == recovers
        where: 'at 1.6 MB/s the heap is full within 55 s, and the collections that show it are 11 s apart'
        name          | lead | recovers
        'leak400'     | 30   | true
        'leak800'     | 30   | true
        'leak600ramp' | 30   | true
        'leak1600'    | 25   | false
    }

    def '#name: the budget spent is what was not available over what may be missing'() {
        when:
        def burn = diagnosis(name).burns()[0]
        then:
        Math.abs(burn.budgetSpent() - (100 - burn.measured()) / 0.1) < 1e-6
        where:
        name << ['leak400', 'leak800', 'leak1600', 'steady', 'ramp', 'release252']
    }

    def '#name: no alarm'() {
        when:
        def found = diagnosis(name)
        then:
        found.alarms() == []
        found.lead().empty
        found.worst() < COMPLETE_FAILURE
        where:
        name << ['steady', 'ramp']
    }

    def 'a release that leaks by itself alarms in time, and again after its restart'() {
        when:
        def found = diagnosis('release252')
        then:
        found.faults() == []
        found.alarms()*.resource() == ['heap', 'heap']
        found.lead().get().toSeconds() >= 30
        found.alarms()[1].from() > found.failure().get()
        found.recovery().present
    }

    def 'a leak that is withdrawn half-way alarms while it leaks, and not for long after'() {
        when:
        def found = diagnosis('withdrawn')
        def fault = found.faults()[0]
        then:
        found.alarms()*.resource() == ['heap']
        found.alarms()[0].from() < fault.to().get()
        found.alarms()[0].to().get() > fault.to().get()
        found.alarms()[0].to().get() < fault.to().get() + 30_000
        found.lead().empty
        found.worst() < COMPLETE_FAILURE
    }

    def 'a steady service is healthy from the first second to the last'() {
        expect:
        diagnosis('steady').stages() == []
    }

    def 'the forecast is right about when: #name'() {
        given:
        def found = diagnosis(name)
        when: 'at half of the time between the alarm and the failure'
        def half = (found.alarms()[0].from() + found.failure().get()) / 2
        def outlook = found.outlooks().findAll { it.at() <= half }.last()
        def left = (found.failure().get() - outlook.at()) / 1000
        then: 'the error is at most three tenths of the time that is left'
        Math.abs(outlook.forecast().seconds() - left) <= 0.3 * left
        where:
        name << ['leak400', 'leak800', 'leak600ramp', 'leak1600', 'release252']
    }
}
