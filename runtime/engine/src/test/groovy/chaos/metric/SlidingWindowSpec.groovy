package chaos.metric

import chaos.journal.Sample
import chaos.plan.Comparator
import chaos.plan.Condition
import chaos.plan.Signal
import chaos.quantity.Dimension
import chaos.quantity.Percent
import java.time.Duration
import spock.lang.Specification

class SlidingWindowSpec extends Specification {

    static final int SECOND = 1000

    /** The values of a window over seconds of counts, by second. */
    static List<Double> over(String signal, int seconds, List<Map> samples) {
        def window = SlidingWindow.of(signal, seconds * SECOND)
        samples.withIndex().collect { values, i ->
            window.observe(new Sample(i * SECOND, values.collectEntries { k, v -> [k, v as double] })).with { it.present ? it.asDouble : null }
        }
    }

    /** Cumulative counts of so many right and failed answers a second. */
    static List<Map> counted(List<List<Integer>> seconds) {
        int right = 0
        int failed = 0
        [['load.finished': 0, 'load.failed': 0, 'load.wrong': 0]] + seconds.collect { r, f ->
            right += r
            failed += f
            ['load.finished': right, 'load.failed': failed, 'load.wrong': 0]
        }
    }

    def 'a percentile is of all answers of the window, not of the percentiles of its seconds'() {
        given: 'ten seconds of which nine have one quick answer, and one a hundred slow ones'
        def window = SlidingWindow.of('latency.p50', 10 * SECOND)
        def seconds = (0..<10).collect { OverSpanSpec.interval('latency', it * SECOND, (it + 1) * SECOND, it == 4 ? [500L] * 100 : [1L]) }
        when:
        def values = seconds.collect { window.observe(it) }
        then: 'and before it is full, it says nothing'
        values.dropRight(1).every { it.empty }
        Math.abs(values.last().asDouble - 0.5) < 0.001
    }

    def 'what is older than the window no longer counts'() {
        given:
        def window = SlidingWindow.of('latency.max', 3 * SECOND)
        def seconds = [100L, 5L, 5L, 5L, 7L].withIndex().collect { ms, i ->
            OverSpanSpec.interval('latency', i * SECOND, (i + 1) * SECOND, [ms]) }
        expect:
        seconds.collect { window.observe(it) }.collect { it.present ? Math.round(it.asDouble * 1000) : null } == [null, null, 100, 5, 7]
    }

    def 'other times than the one that is asked for are left out'() {
        given:
        def window = SlidingWindow.of('serviceTime.max', SECOND)
        expect:
        window.observe(OverSpanSpec.interval('latency', 0, SECOND, [9L])).empty
        window.observe(OverSpanSpec.interval('serviceTime', 0, SECOND, [2L])).present
    }

    def 'a ratio is of all requests of the window, so a busy second weighs more'() {
        expect:
        over('errors', 2, counted([[100, 0], [0, 100], [900, 0], [100, 0]])) == [null, null, 50.0d, 10.0d, 0.0d]
        over('availability', 2, counted([[100, 0], [0, 100]])) == [null, null, 50.0d]
    }

    def 'a ratio of no request is no value'() {
        expect:
        over('errors', 1, counted([[0, 0], [1, 1]])) == [null, null, 50.0d]
    }

    def 'the requests of one name have windows of their own'() {
        given:
        def window = SlidingWindow.of('request.pay.latency.max', SECOND)
        expect:
        window.observe(OverSpanSpec.interval('latency', 0, SECOND, [9L])).empty
        window.observe(OverSpanSpec.interval('request.pay.latency', 0, SECOND, [2L])).present
        over('request.pay.errors', 1, [
            ['request.pay.finished': 0, 'request.pay.failed': 0, 'load.finished': 0, 'load.failed': 0],
            ['request.pay.finished': 3, 'request.pay.failed': 1, 'load.finished': 103, 'load.failed': 1]]) == [null, 25.0d]
    }

    def 'a count is its increase, also where it begins anew'() {
        expect:
        over('load.timedOut', 2, [0, 3, 3, 10, 2, 2].collect { ['load.timedOut': it] }) == [null, null, 3.0d, 7.0d, 9.0d, 2.0d]
    }

    def 'a rate or a level is its mean'() {
        expect:
        over('throughput', 2, [100, 200, 400].collect { [throughput: it] }) == [null, 150.0d, 300.0d]
        over('load.offered', 1, [['load.offered': 70]]) == [70.0d]
        over('cpu', 1, [[cpu: 50], [heap: 1], [cpu: 70]]) == [50.0d, null, 70.0d]
    }

    def 'a condition over a window waits for the window, and forgives what is outvoted in it'() {
        given:
        def limit = new Condition(new Signal('errors', Dimension.PERCENT), Comparator.IS_ABOVE, new Percent(50), Duration.ZERO, Duration.ofSeconds(5))
        def tracker = new ConditionTracker(limit)
        def satisfied = counted(seconds).withIndex().collect { values, i ->
            tracker.observe(new Sample(i * SECOND, values.collectEntries { k, v -> [k, v as double] }))
            tracker.satisfied(i * SECOND)
        }
        expect:
        satisfied.indexOf(true) == expected
        where:
        seconds                                  || expected
        [[0, 10]] * 8                            || 5
        [[10, 0]] * 5 + [[0, 10]] * 5            || 8
        [[10, 0], [0, 10]] * 5                   || 6 // the first window that ends with a bad second and holds three of five
        [[10, 0], [10, 0], [0, 10]] * 5          || -1
    }
}
