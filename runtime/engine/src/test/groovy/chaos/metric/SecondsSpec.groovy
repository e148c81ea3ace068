package chaos.metric

import chaos.journal.Sample
import spock.lang.Specification

class SecondsSpec extends Specification {

    static Sample at(long millis, Map<String, Double> values) {
        new Sample(millis, values.collectEntries { k, v -> [k, v as double] })
    }

    def 'a second is closed a grace after its end, by a sample or by the clock'() {
        given:
        def seconds = new Seconds()
        expect:
        seconds.add(at(10_100, [cpu: 1])) == []
        seconds.add(at(11_200, [cpu: 2])) == []
        seconds.add(at(10_990, [cpu: 3])) == []
        seconds.advance(11_249) == []
        seconds.advance(11_250) == [new Second(10_000, [cpu: 2d])]
        seconds.end() == [new Second(11_000, [cpu: 2d])]
        seconds.end() == []
    }

    def 'a second in which nothing was taken is told as empty'() {
        given:
        def seconds = new Seconds()
        seconds.add(at(0, [cpu: 1]))
        expect:
        seconds.advance(3250) == [new Second(0, [cpu: 1d]), new Second(1000, [:]), new Second(2000, [:])]
    }

    def 'nothing is closed before the first sample'() {
        expect:
        new Seconds().advance(5_000_000) == []
        new Seconds().end() == []
    }

    def 'a sample later than the grace changes nothing that was told'() {
        given:
        def seconds = new Seconds()
        seconds.add(at(0, [cpu: 1]))
        seconds.advance(2250)
        expect:
        seconds.add(at(500, [cpu: 99])) == []
        seconds.end() == []
    }

    def 'a silence of hours is not told second by second'() {
        given:
        def seconds = new Seconds()
        seconds.add(at(0, [cpu: 1]))
        when:
        def told = seconds.add(at(36_000_000, [cpu: 1]))
        then:
        told*.at() == [0L]
        seconds.end()*.at() == [35_999_000L, 36_000_000L]
    }

    def '#signal is folded by #fold: 1, 5, 3 become #value'() {
        expect:
        Fold.of(signal) == fold
        Seconds.of([at(0, [(signal): 1]), at(100, [(signal): 5]), at(200, [(signal): 3])])*.number(signal) == [value as double]
        where:
        signal                | fold        || value
        'cpu'                 | Fold.MEDIAN || 3
        'heap'                | Fold.MEDIAN || 3
        'somethingWatched'    | Fold.MEDIAN || 3
        'throughput'          | Fold.MEAN   || 3
        'disk.write'          | Fold.MEAN   || 3
        'latency.p99'         | Fold.MAX    || 5
        'latency.max'         | Fold.MAX    || 5
        'eventLoopLag'        | Fold.MAX    || 5
        'process.up'          | Fold.MIN    || 1
        'gc.count'            | Fold.LAST   || 3
        'heap.max'            | Fold.LAST   || 3
        'load.finished'       | Fold.LAST   || 3
        'load.offered'        | Fold.MEAN   || 3
    }

    def 'watching and reading again give the same seconds'() {
        given:
        def random = new Random(7)
        def samples = (0..200).collect { at(it * 97L, [cpu: random.nextInt(100), 'gc.count': it]) }
        def watched = []
        def seconds = new Seconds()
        when: 'the clock is also told, at moments of its own'
        samples.each {
            watched.addAll(seconds.add(it))
            watched.addAll(seconds.advance(it.at() + random.nextInt(90)))
        }
        watched.addAll(seconds.end())
        then:
        watched == Seconds.of(samples)
    }
}
