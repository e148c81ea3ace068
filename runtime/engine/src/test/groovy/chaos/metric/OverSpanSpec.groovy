package chaos.metric

import chaos.journal.Interval
import chaos.journal.Sample
import org.HdrHistogram.Histogram
import spock.lang.Specification

class OverSpanSpec extends Specification {

    static Interval interval(String kind, long from, long to, List<Long> millis) {
        def histogram = new Histogram(3)
        millis.each { histogram.recordValue(it * 1000) }
        new Interval(kind, from, to, histogram)
    }

    static Sample counts(long at, Map<String, Integer> counts) {
        new Sample(at, counts.collectEntries { k, v -> ["load.$k".toString(), v as double] })
    }

    def 'percentiles of a span come from merged histograms, not from averages'() {
        given: 'a second of 990 quick responses, and one of 10 slow ones'
        def intervals = [interval('latency', 0, 1000, [10L] * 990), interval('latency', 1000, 2000, [1000L] * 10)]
        expect:
        Math.abs(Quantile.named(signal).get().over(intervals, [new Stretch(0, 2000)]).asDouble - seconds) < seconds * 0.002
        where:
        signal         || seconds
        'latency.p50'  || 0.010
        'latency.p99'  || 0.010
        'latency.p999' || 1.0
        'latency.max'  || 1.0
    }

    def 'an interval belongs to the span in which most of it lies'() {
        given:
        def intervals = [interval('latency', 0, 1000, [10L]), interval('latency', 1000, 2000, [20L]), interval('serviceTime', 0, 1000, [5L])]
        expect:
        Quantile.named('latency.max').get().count(intervals, [new Stretch(400, 1400)]) == 1
        Quantile.named('latency.max').get().count(intervals, [new Stretch(0, 2000)]) == 2
        Quantile.named('latency.max').get().over(intervals, [new Stretch(5000, 6000)]).empty
    }

    def '#signal names no percentile'() {
        expect:
        Quantile.named(signal).empty
        where:
        signal << ['cpu', 'latency', 'latency.p42', 'heap.max', 'fileDescriptors.max']
    }

    def 'ratios are of the requests of the span, so a busy second weighs more'() {
        given:
        def table = Table.of([
            counts(1000, [finished: 100, failed: 0, refused: 0, wrong: 0]),
            counts(2000, [finished: 1000, failed: 0, refused: 0, wrong: 0]),
            counts(3000, [finished: 1000, failed: 10, refused: 6, wrong: 4])])
        when:
        def all = Totals.over(table, [new Stretch(1000, 3000)])
        def last = Totals.over(table, [new Stretch(2000, 3000)])
        def twice = Totals.over(table, [new Stretch(1000, 2000), new Stretch(2000, 3000)])
        then:
        Math.abs(all.errors() - 100 * 10 / 910) < 1e-9
        Math.abs(all.availability() + all.errors() - 100) < 1e-9
        Math.abs(all.correctness() - 100 * 900 / 904) < 1e-9
        last.errors() == 100d
        last.correctness() == 0d
        twice == all
    }

    def 'of no requests there is no ratio'() {
        given:
        def none = Totals.over(Table.of([]), [new Stretch(0, 1000)])
        expect:
        none.availability().naN
        none.errors().naN
        none.correctness().naN
    }
}
