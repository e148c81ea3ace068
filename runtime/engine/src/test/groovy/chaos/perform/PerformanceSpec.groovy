package chaos.perform

import static java.time.Duration.ofMillis
import static java.time.Duration.ZERO

import chaos.journal.Event
import chaos.journal.Json
import chaos.journal.Phase
import chaos.journal.RunFolder
import chaos.journal.RunReader
import chaos.journal.RunWriter
import chaos.journal.SystemClock
import chaos.perform.RunEnd.How
import chaos.plan.*
import chaos.quantity.*
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.concurrent.PollingConditions

class PerformanceSpec extends Specification {

    static final Origin HERE = new Origin('some.groovy', 7)
    static final Signal AVAILABILITY = new Signal('availability', Dimension.PERCENT)

    @TempDir
    Path temp

    def equipment = new FakeEquipment()
    def stop = new Stop()
    def soon = new PollingConditions(timeout: 10, delay: 0.01)

    def 'a plan is performed in its order and taken down in the opposite one'() {
        when:
        def end = perform(plan())

        then:
        end.how() == How.COMPLETED
        equipment.told - ['load finishes', 'load ends'] == ['target starts', 'load 2', 'load 5', 'begin f1-cpuSpike', 'undo f1-cpuSpike',
                'holder ends', 'sampler ends', 'target ends']
        equipment.told.indexOf('load finishes') in 4..<equipment.told.indexOf('load ends')
        equipment.told.indexOf('load ends') in 5..<equipment.told.indexOf('sampler ends')
        phases() == [Phase.WARM_UP, Phase.GATE, Phase.PLAN, Phase.WIND_DOWN]
        events(Event.FaultEnded)*.fault() == ['f1-cpuSpike']
        events(Event.RunEnded).size() == 1
    }

    def 'the target is not taken down before the load has ended, however long that takes'() {
        given:
        equipment.loadLingers = true

        when:
        perform(plan())

        then:
        equipment.told.indexOf('load ends') in 4..<equipment.told.indexOf('sampler ends')
        equipment.told.last() == 'target ends'
    }

    def 'the load goes through a proxy, which outlives it'() {
        given:
        equipment.loadLingers = true
        def bare = plan()
        def plan = new Scenario(bare.title(), HERE, bare.target(), [], bare.gate(), bare.load(), bare.chaos(), [], [], Optional.empty(), [], [], [:],
                [new Proxy('front', OptionalInt.empty(), Optional.empty(), HERE)])

        when:
        perform(plan)

        then:
        equipment.asked == URI.create("http://127.0.0.1:$equipment.proxied")
        equipment.told.indexOf('proxy front to 127.0.0.1:1') < equipment.told.indexOf('load 2')
        equipment.told.indexOf('undo f1-cpuSpike') < equipment.told.indexOf('holder ends')
        equipment.told.indexOf('load ends') < equipment.told.indexOf('holder ends')
        events(Event.ProxyOpened)*.service() == ['127.0.0.1:1']
        events(Event.FaultEnded)*.fault() == ['f1-cpuSpike']
    }

    def 'what begins is written before it begins'() {
        when:
        perform(plan())
        def kinds = timeline().entries()*.event()*.class

        then:
        kinds.indexOf(Event.FaultIntended) < kinds.indexOf(Event.FaultBegan)
        kinds.indexOf(Event.FaultBegan) < kinds.indexOf(Event.FaultEnded)
    }

    def 'where the steady state does not hold, no fault is begun'() {
        given:
        equipment.values = [availability: 50d]

        when:
        def end = perform(plan())

        then:
        end.how() == How.GATE_FAILED
        end.message().contains('availability is at least 99 % for 100 ms')
        !equipment.told.any { it.startsWith('begin') }
        equipment.told.last() == 'target ends'
    }

    def 'where nothing is measured, the gate does not open'() {
        given:
        equipment.values = [:]

        expect:
        perform(plan()).how() == How.GATE_FAILED
    }

    def 'an abort rule ends the run and undoes what is active'() {
        given:
        def rule = new AbortRule(new Condition(AVAILABILITY, Comparator.IS_BELOW, new Percent(20), ofMillis(100)), HERE)

        when:
        def end = perform(plan(length: 20_000, abort: [rule])) {
            soon.eventually { assert equipment.told.contains('begin f1-cpuSpike') }
            equipment.values = [availability: 10d]
        }

        then:
        end.how() == How.ABORTED
        end.message() == 'some.groovy:7: aborted, availability is below 20 % for 100 ms'
        equipment.told.containsAll(['undo f1-cpuSpike', 'load ends', 'target ends'])
        !equipment.told.contains('load finishes')
        events(Event.AbortCalled).size() == 1
    }

    def 'a load that climbs until the service is broken is withdrawn then'() {
        given:
        def rule = new Breaks.Rule(new Condition(AVAILABILITY, Comparator.IS_BELOW, new Percent(20), ZERO), HERE)
        def climb = plan(length: 20_000)
        def breaking = new Scenario(climb.title(), HERE, climb.target(), [], climb.gate(),
                new Load(climb.load().journeys(), climb.load().shapes() + new Hold(7, ofMillis(300), HERE), Load.Arriving.DEFAULT, [], [0]),
                [], [], [], Optional.of(new Breaks([rule], Breaks.DEFAULT.recovered())), [], [], [:])

        when:
        def end = perform(breaking) {
            soon.eventually { assert equipment.told.contains('load 5') }
            equipment.values = [availability: 10d]
        }

        then:
        end.how() == How.COMPLETED
        equipment.told.findAll { it =~ /load \d/ } == ['load 2', 'load 5', 'load 7', 'load 7'] // all shapes at the begin, and what is left of them when it is broken
        events(Event.ServiceBroke)*.condition() == ['availability is below 20 %']
    }

    def 'a wish to stop ends the run at any time, also twice'() {
        when:
        def end = perform(plan(length: 20_000)) {
            soon.eventually { assert equipment.told.contains('begin f1-cpuSpike') }
            stop.wish(How.INTERRUPTED, 'a test')
            stop.wish(How.FAILED, 'too late')
        }

        then:
        end.how() == How.INTERRUPTED
        equipment.told.contains('undo f1-cpuSpike')
        end.message() == 'interrupted by a test'
        events(Event.Interrupted)*.by() == ['a test']
    }

    def 'a fault that cannot begin ends the run, and the line that asked for it is named'() {
        given:
        equipment.refusal = 'no JVM there'

        when:
        def end = perform(plan(length: 20_000))

        then:
        end.how() == How.ABORTED
        end.message() == 'some.groovy:7: cpuSpike could not begin: no JVM there'
        events(Event.FaultRefused)*.reason() == ['no JVM there']
        events(Event.FaultEnded) == []
    }

    def 'where a safety rule forbids a fault, no request is sent and nothing is begun'() {
        given:
        equipment.forbids = ['f1-cpuSpike': 'it is part of this tool']
        equipment.unsafe = unsafe

        when:
        def end = perform(plan(length: 20_000))

        then:
        end.how() == how
        end.message() == 'some.groovy:7: cpuSpike cannot be begun: it is part of this tool'
        equipment.told - 'load ends' == ['target starts', 'holder ends', 'sampler ends', 'target ends']
        events(Event.FaultIntended) == []
        phases() == [Phase.WIND_DOWN]

        where:
        unsafe || how
        true   || How.REFUSED
        false  || How.NOT_BEGUN
    }

    def 'a holder that is lost ends the run, and the record says so'() {
        when:
        def end = perform(plan(length: 20_000)) {
            soon.eventually { assert equipment.told.contains('begin f1-cpuSpike') }
            equipment.listener.lost('killed')
        }

        then:
        end.how() == How.FAILED
        events(Event.RunFailed)*.reason() == ['the holder of the faults was lost; what it left undone is in the ledger, and its guard undoes it']
    }

    def 'what could not be undone is handed over with the command that mends it'() {
        given:
        equipment.undoFails = true

        when:
        def end = perform(plan())

        then:
        end.left()*.byHand() == ['rm it']
        events(Event.UndoFailed)*.byHand() == ['rm it']
    }

    def 'a target that does not start leaves nothing and begins nothing'() {
        given:
        equipment.targetProblem = 'port 80 is in use'

        when:
        def end = perform(plan())

        then:
        end.how() == How.NOT_BEGUN
        end.message() == 'port 80 is in use'
        equipment.told == []
    }

    def 'a response is given once for each time that its condition becomes so'() {
        given:
        def response = new Response(new Condition(AVAILABILITY, Comparator.IS_BELOW, new Percent(20), ZERO),
                new Response.RestartTarget(), ofMillis(1), HERE)

        when:
        perform(plan(length: 20_000, respond: [response])) {
            soon.eventually { assert equipment.told.contains('begin f1-cpuSpike') }
            equipment.values = [availability: 10d]
            soon.eventually { assert events(Event.ResponseEnded).size() == 1 }
            stop.wish(How.INTERRUPTED, 'enough')
        }

        then:
        equipment.told.count('target restarts') == 1
        events(Event.ResponseBegan)*.act() == ['restart target']
        events(Event.ResponseEnded)*.succeeded() == [true]
    }

    private RunEnd perform(Scenario plan, Closure meanwhile = {}) {
        def folder = RunFolder.create(temp.resolve('runs/r'))
        Files.writeString(folder.plan(), Json.writePretty(plan, Plan))
        def clock = new SystemClock()
        def inbox = new Inbox()
        new RunRecord(new RunWriter(folder, clock, { throw it }), [inbox]).withCloseable { record ->
            def helper = Thread.start { meanwhile() }
            def end = new Performance(plan, clock, record, inbox, stop, equipment).perform()
            helper.join()
            end
        }
    }

    private timeline() { RunReader.read(new RunFolder(temp.resolve('runs/r'))) }

    private <E extends Event> List<E> events(Class<E> kind) { timeline().all(kind).map { it.event() }.toList() }

    private phases() { events(Event.PhaseBegan)*.phase() }

    private Scenario plan(Map with = [:]) {
        new Scenario('a claim', HERE, new ServiceTarget(URI.create('http://127.0.0.1:1'), OptionalLong.empty(), OptionalInt.empty(), Optional.empty(), HERE),
                [], new Gate(2, ofMillis(50), ofMillis(100), ofMillis(200), [new Condition(AVAILABILITY, Comparator.IS_AT_LEAST, new Percent(99), ZERO)]),
                new Load([new Journey('GET', '/', ofMillis(10), HERE)], [new Hold(5, ofMillis(with.length ?: 500), HERE)]),
                [new Injection(ofMillis(50), new FaultCall('cpuSpike', [intensity: new Percent(50)]), Optional.empty(), HERE)],
                [], with.abort ?: [], with.respond ?: [], [], [:])
    }
}
