package chaos.diagnosis

import static chaos.diagnosis.Recordings.*

import chaos.journal.Event
import chaos.plan.Stage
import spock.lang.Specification

/** What holds for every record, tried on records of chance. */
class DiagnosisLawsSpec extends Specification {

    /** A run of chance: stretches of health, slowness, errors, silence and death, with a leak now and then. */
    static Map chance(int seed) {
        def random = new Random(seed)
        def heap = new ImaginedHeap()
        List<Map> seconds = []
        Map events = [:]
        while (seconds.size() < 150) {
            int length = 1 + random.nextInt(15)
            def kind = random.nextInt(8)
            heap.leak = random.nextInt(3) == 0 ? 1e6 : 0
            if (kind == 7) {
                events[seconds.size() + 0.3d] = random.nextBoolean() ? new Event.TargetDied(1, 'gone') : new Event.LoadChanged('x', 5, 1)
                events[seconds.size() + 0.8d] = new Event.TargetStarted('shop', 'http://x', 2)
            }
            length.times {
                def values = [healthy(), healthy(), slow(0.05 + random.nextDouble() / 4), failing(random.nextInt(101)), stalled(), idle(), [:], failing(100)][kind]
                seconds << (kind == 6 ? values : values + heap.next())
            }
        }
        [seconds: seconds, events: events]
    }

    def 'within an incident stages only get worse, times never fall, and nothing is recognised before it begins'() {
        expect:
        (1..60).every { seed ->
            def run = chance(seed)
            def stages = Diagnoses.of(timeline(run.seconds, run.events)).stages()
            def before = Stage.HEALTHY
            stages.every {
                def worse = before == Stage.RECOVERED ? it.stage() != Stage.RECOVERED : it.stage() > before
                before = it.stage()
                worse && it.recognised() >= it.from() && it.to() >= it.from() && !it.evidence().empty
            } && stages*.from() == stages*.from().sort()
        }
    }

    def 'watching a run and reading its record again recognise the same'() {
        expect:
        (1..20).every { seed ->
            def run = chance(seed)
            def record = timeline(run.seconds, run.events)
            def random = new Random(seed)
            def watching = new Recogniser(record.plan())
            def told = []
            def all = (record.entries().collect { [it.millis(), 0, it] } + record.samples().collect { [it.at(), 1, it] })
                    .sort { a, b -> a[0] <=> b[0] ?: a[1] <=> b[1] }
            all.eachWithIndex { step, i ->
                told.addAll(watching.on(step[2]))
                def next = i + 1 < all.size() ? all[i + 1][0] : step[0]
                told.addAll(watching.advance(step[0] + (long) (random.nextDouble() * (next - step[0]))))
            }
            told.addAll(watching.end())
            def diagnosis = Diagnoses.of(record)
            told.findAll { it instanceof Event.StageEntered }*.since() == diagnosis.stages()*.from() &&
                    told.findAll { it instanceof Event.StageEntered }*.stage() == diagnosis.stages()*.stage() &&
                    told.findAll { it instanceof Event.AlarmRaised }*.resource() == diagnosis.alarms()*.resource()
        }
    }

    def 'what was recognised while watching does not change what is recognised again'() {
        given:
        def run = chance(3)
        def plain = timeline(run.seconds, run.events)
        def noted = timeline(run.seconds, run.events + [33.3d: new Event.StageEntered(Stage.COMPLETE_FAILURE, ZERO, 'x'), 34.3d: new Event.AlarmRaised('heap', 3, 'x')])
        expect:
        Diagnoses.of(noted) == Diagnoses.of(plain)
    }

    def 'the same record always gives the same diagnosis'() {
        given:
        def run = chance(5)
        expect:
        Diagnoses.of(timeline(run.seconds, run.events)) == Diagnoses.of(timeline(run.seconds, run.events))
    }

    def 'a record of nothing is a diagnosis of nothing'() {
        when:
        def diagnosis = Diagnoses.of(new chaos.journal.Timeline('r', plan(), [], [], [], false))
        then:
        diagnosis.stages().empty
        diagnosis.worst() == Stage.HEALTHY
        diagnosis.alarms().empty
        diagnosis.burns().empty
    }
}
