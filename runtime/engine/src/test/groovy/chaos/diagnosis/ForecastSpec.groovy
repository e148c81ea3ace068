package chaos.diagnosis

import static chaos.diagnosis.Recordings.*

import chaos.journal.Event
import chaos.journal.Sample
import chaos.journal.Timeline
import spock.lang.Specification

class ForecastSpec extends Specification {

    /** Seconds of the plan at which alarms were raised and cleared, over so many seconds of a function of the second. */
    static List<Alarm> alarms(int seconds, Closure<Map> values, Map more = [:]) {
        def samples = (-10..<seconds).collect { sample(it, healthy() + values(it)) }
        Diagnoses.of(new Timeline('r', plan(), entries(seconds, more), samples, [], true)).alarms()
    }

    /** The heap's alarms and the second of its death, or of the end. */
    static Map run(ImaginedHeap heap, int seconds = 400, Closure<Double> growth = { 0d }) {
        int death = seconds
        def alarms = alarms(seconds) { second ->
            if (second == 0) {
                heap.leak = heap.leak * -1
            }
            def values = heap.next((growth(second) ?: 0) as double)
            if (heap.exhausted() && death == seconds) {
                death = second
            }
            values
        }
        [alarms: alarms, death: death, lead: alarms ? death - (alarms.last().from() - ZERO) / 1000 : null]
    }

    static ImaginedHeap leaking(double rate, Map more = [:]) {
        new ImaginedHeap([leak: -rate] + more)
    }

    def 'a leak of #rate MB/s is noticed at least 30 s before the heap is full, and the alarm lasts: #what'() {
        when:
        def run = run(leaking(rate * 1e6, more))
        then:
        run.alarms.size() == 1
        run.alarms[0].resource() == 'heap'
        run.alarms[0].to().empty
        run.lead >= 30
        run.lead <= 120
        where:
        rate | what                      | more
        0.2  | 'slow'                    | [:]
        0.4  | 'slow'                    | [:]
        0.6  | 'as the scenario'         | [:]
        0.8  | 'as the scenario'         | [:]
        1.2  | 'fast'                    | [:]
        0.7  | 'rare collections'        | [allocation: 2e6]
        0.7  | 'very rare collections'   | [allocation: 1e6]
        0.7  | 'many collections'        | [allocation: 60e6]
        0.7  | 'much promoted garbage'   | [promotedGarbage: 0.5e6]
        0.7  | 'noisy floors'            | [noise: 3e6]
    }

    def 'no leak, no alarm: #what'() {
        expect:
        run(new ImaginedHeap(more), 400, growth).alarms == []
        where:
        what                                     | more                                         | growth
        'a steady service'                       | [:]                                          | { 0d }
        'much allocation'                        | [allocation: 80e6]                           | { 0d }
        'promoted garbage until a full one'      | [promotedGarbage: 0.5e6]                     | { 0d }
        'noisy floors'                           | [noise: 5e6]                                 | { 0d }
        'a load ramp of ten seconds'             | [:]                                          | { it >= 0 && it < 10 ? 0.8e6 : 0d }
        'a JVM that warms up, ever slower'       | [:]                                          | { 6e6d / 15 * Math.exp(-(it + 10) / 15d) }
        'a cache that fills and is full'         | [:]                                          | { 12e6d / 30 * Math.exp(-Math.max(0, it - 20) / 30d) * (it > 20 ? 1 : 0) }
        'a slow leak whose end is far'           | [:]                                          | { 0.05e6 }
    }

    def 'an alarm says what it saw'() {
        when:
        def alarm = run(leaking(0.7e6)).alarms[0]
        then:
        alarm.evidence() ==~ /heap rises by \d+(\.\d+)? kB\/s over \d+ points in .+, towards 91.2 MB \(95 % of the largest heap\)/
        alarm.secondsToExhaustion() <= 90
    }

    def 'a leak that is stopped clears its alarm'() {
        given:
        def heap = leaking(0.7e6)
        when:
        def alarms = alarms(160) { second ->
            heap.leak = second >= 0 && second < 50 ? 0.7e6 : 0
            heap.next()
        }
        then:
        alarms.size() == 1
        alarms[0].to().isPresent()
        alarms[0].to().get() > ZERO + 50_000
        alarms[0].to().get() < ZERO + 120_000
    }

    def 'a target that was started anew has no alarm of before'() {
        given:
        def heap = leaking(0.7e6)
        when:
        def alarms = alarms(100, { second ->
            if (second == 70) {
                heap = new ImaginedHeap()
            }
            heap.leak = second >= 0 && second < 70 ? 0.7e6 : 0
            heap.next()
        }, [70.05: new Event.TargetStarted('shop', 'http://x', 3)])
        then:
        alarms.size() == 1
        alarms[0].to().get() == ZERO + 70_050
    }

    def 'of a target that is gone nothing is forecast any more'() {
        given: 'it dies of a heap that fills within seconds, too soon for an alarm'
        def heap = leaking(6e6)
        when:
        def alarms = alarms(60, { second ->
            heap.leak = second >= 0 ? 6e6 : 0
            second < 12 ? heap.next() : [:]
        }, [11.9: new Event.TargetDied(3, 'it ended with 3')])
        then:
        alarms.every { it.from() <= ZERO + 11_900 }
    }

    def 'an alarm that stands when the failure begins has no end'() {
        given:
        def heap = leaking(0.7e6)
        def samples = (-10..<100).collect { second ->
            heap.leak = second >= 0 ? 0.7e6 : 0
            sample(second, (second < 80 ? healthy() : failing(100)) + (second < 80 ? heap.next() : [:]))
        }
        when:
        def more = [80.0: new Event.TargetDied(3, 'it ended with 3'), 90.05: new Event.TargetStarted('shop', 'http://x', 3)]
        def diagnosis = Diagnoses.of(new Timeline('r', plan(), entries(100, more), samples, [], true))
        then:
        diagnosis.alarms()[0].to().empty
        diagnosis.lead().get().toMillis() == ZERO + 80_000 - diagnosis.alarms()[0].from()
        diagnosis.lastingAlarm().get().resource() == 'heap'
    }

    def 'file descriptors that leak are noticed'() {
        when:
        def alarms = alarms(80) { [fileDescriptors: 100 + Math.max(0, it) * 10, 'fileDescriptors.max': 1024] }
        then:
        alarms*.resource() == ['fileDescriptors']
        alarms[0].from() <= ZERO + 30_000
        alarms[0].evidence().contains('fileDescriptors rises by 10 /s')
        alarms[0].evidence().contains('towards 1024 (fileDescriptors.max)')
    }

    def 'a disk that fills is noticed, however large it is: #total'() {
        when:
        def alarms = alarms(60) { ['disk.total': total, 'disk.free': free - Math.max(0, it) * rate] }
        then:
        alarms*.resource() == ['disk']
        where:
        total | free  | rate
        50e6  | 40e6  | 0.5e6
        1e12  | 10e9  | 150e6
    }

    def 'connections that come and go are no leak of descriptors'() {
        given:
        def random = new Random(5)
        expect:
        alarms(200) { [fileDescriptors: 100 + random.nextInt(150) + (it % 40 < 20 ? it % 20 * 10 : 200), 'fileDescriptors.max': 1024] } == []
    }
}
