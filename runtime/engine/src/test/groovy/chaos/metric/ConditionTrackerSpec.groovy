package chaos.metric

import chaos.journal.Sample
import chaos.plan.Comparator
import chaos.plan.Condition
import chaos.plan.Signal
import chaos.quantity.Dimension
import chaos.quantity.Percent
import chaos.quantity.Text
import java.time.Duration
import spock.lang.Specification

class ConditionTrackerSpec extends Specification {

    static Condition availabilityBelow20(long seconds) {
        new Condition(new Signal('availability', Dimension.PERCENT), Comparator.IS_BELOW, new Percent(20), Duration.ofSeconds(seconds))
    }

    static Condition cpuAbove90(long seconds) {
        new Condition(new Signal('cpu', Dimension.PERCENT), Comparator.IS_ABOVE, new Percent(90), Duration.ofSeconds(seconds))
    }

    static Condition stage(Comparator comparator, String name) {
        new Condition(new Signal('stage', Dimension.NAME), comparator, new Text(name), Duration.ZERO)
    }

    def 'it is satisfied once it has held for the time asked, and not before'() {
        given:
        def tracker = new ConditionTracker(availabilityBelow20(3))
        when:
        (0..2).each { tracker.observe(it * 1000L, 5) }
        then:
        !tracker.satisfied(2999)
        tracker.since(2000).asLong == 0
        when:
        tracker.observe(3000, 5)
        then:
        tracker.satisfied(3000)
    }

    def 'one second on the wrong side starts the time anew'() {
        given:
        def tracker = new ConditionTracker(availabilityBelow20(3))
        when:
        [5, 5, 50, 5, 5, 5].eachWithIndex { value, i -> tracker.observe(i * 1000L, value) }
        then:
        tracker.since(5000).asLong == 3000
        !tracker.satisfied(5000)
        tracker.satisfied(6000)
    }

    def 'a limit itself is not below it'() {
        given:
        def tracker = new ConditionTracker(availabilityBelow20(0))
        when:
        tracker.observe(0, 20)
        then:
        !tracker.satisfied(0)
        when:
        tracker.observe(1000, 19.999)
        then:
        tracker.satisfied(1000)
    }

    def 'without a value nothing holds: #what'() {
        given:
        def tracker = new ConditionTracker(availabilityBelow20(0))
        when:
        observe(tracker)
        then:
        !tracker.satisfied(0)
        tracker.since(0).empty
        where:
        what                                | observe
        'nothing was observed'              | { }
        'NaN was observed'                  | { ConditionTracker t -> t.observe(0, Double.NaN) }
        'another signal was sampled'        | { ConditionTracker t -> t.observe(new Sample(0, [cpu: 5d])) }
    }

    def 'a gap in the values starts the time anew, even where both sides hold'() {
        given:
        def tracker = new ConditionTracker(availabilityBelow20(5))
        when:
        [0, 1000, 2000].each { tracker.observe(it, 5) }
        then: 'the last value stands for three seconds'
        tracker.since(5000).asLong == 0
        tracker.satisfied(5000)
        tracker.since(5001).empty
        when:
        tracker.observe(9000, 5)
        then:
        tracker.since(9000).asLong == 9000
    }

    def 'while the load goes on and no answer comes, the last ones stand until clients give up'() {
        given: 'all fails, clients wait for five seconds and give up together, and so on'
        def tracker = new ConditionTracker(availabilityBelow20(10))
        def seconds = [1, 2, 3, 8, 13, 18]
        when:
        (1..18).each { tracker.observe(new Sample(it * 1000L, it in seconds ? [throughput: 0d, availability: 0d] : [throughput: 0d])) }
        then:
        tracker.since(18_000).asLong == 1000
        tracker.satisfied(11_000)
    }

    def 'where the load itself is silent no answer stands for long'() {
        given:
        def tracker = new ConditionTracker(availabilityBelow20(10))
        when:
        (1..3).each { tracker.observe(new Sample(it * 1000L, [throughput: 0d, availability: 0d])) }
        then:
        tracker.since(6000).present
        tracker.since(6001).empty
    }

    def 'a value of a slow signal stands until its next'() {
        given:
        def tracker = new ConditionTracker(availabilityBelow20(10))
        when:
        (0..4).each { tracker.observe(it * 5000L, 5) }
        then: 'the interval is known from the second value on'
        tracker.since(20000).asLong == 5000
        tracker.satisfied(20000)
    }

    def 'one odd reading among the ten of a second neither breaks nor fulfils'() {
        given:
        def tracker = new ConditionTracker(cpuAbove90(1))
        when: 'one reading of ten is low'
        (0..30).each { tracker.observe(it * 100L, it == 15 ? 10 : 95) }
        then:
        tracker.since(3000).asLong == 0
        when: 'another, of which one reading of ten is high'
        def calm = new ConditionTracker(cpuAbove90(0))
        def fulfilled = (0..30).any { calm.observe(it * 100L, it == 15 ? 99 : 10); calm.satisfied(it * 100L) }
        then:
        !fulfilled
    }

    def 'stages are compared by how bad they are: #found #comparator #asked is #holds'() {
        given:
        def tracker = new ConditionTracker(stage(comparator, asked))
        when:
        tracker.observe(0, found)
        then:
        tracker.satisfied(0) == holds
        where:
        found              | comparator                | asked              || holds
        'COMPLETE_FAILURE' | Comparator.REACHES        | 'COMPLETE_FAILURE' || true
        'COMPLETE_FAILURE' | Comparator.REACHES        | 'PARTIAL_FAILURE'  || true
        'PARTIAL_FAILURE'  | Comparator.REACHES        | 'COMPLETE_FAILURE' || false
        'RECOVERED'        | Comparator.REACHES        | 'PARTIAL_FAILURE'  || false
        'RECOVERED'        | Comparator.REACHES        | 'RECOVERED'        || true
        'COMPLETE_FAILURE' | Comparator.REACHES        | 'RECOVERED'        || false
        'HEALTHY'          | Comparator.IS_MILDER_THAN | 'PARTIAL_FAILURE'  || true
        'PARTIAL_FAILURE'  | Comparator.IS_MILDER_THAN | 'PARTIAL_FAILURE'  || false
        'CASCADE_FAILURE'  | Comparator.IS_WORSE_THAN  | 'PARTIAL_FAILURE'  || true
        'heap'             | Comparator.IS_SIGNAL      | 'heap'             || true
        'disk'             | Comparator.IS_SIGNAL      | 'heap'             || false
    }

    def 'a comparator of numbers does not compare names'() {
        when:
        new ConditionTracker(stage(Comparator.IS_BELOW, 'HEALTHY')).observe(0, 'HEALTHY')
        then:
        def e = thrown(IllegalArgumentException)
        e.message.contains("'is below' compares numbers")
    }

    def 'a reset forgets since when it held'() {
        given:
        def tracker = new ConditionTracker(availabilityBelow20(1))
        when:
        [0, 1000].each { tracker.observe(it, 5) }
        tracker.reset()
        then:
        !tracker.satisfied(1000)
        when:
        tracker.observe(2000, 5)
        then:
        tracker.since(2000).asLong == 2000
    }
}
