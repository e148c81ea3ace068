package chaos.perform

import static java.time.Duration.ofMillis
import static java.time.Duration.ofSeconds
import static java.time.Duration.ZERO

import chaos.agent.HolderMain
import chaos.diagnosis.Diagnoses
import chaos.journal.*
import chaos.perform.RunEnd.How
import chaos.plan.*
import chaos.quantity.*
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** A scenario against the real shop, with the real agent: nothing here is played. */
@Timeout(180)
class RealRunSpec extends Specification {

    static final Origin HERE = new Origin('some.groovy', 7)
    static final Signal AVAILABILITY = new Signal('availability', Dimension.PERCENT)
    static final Signal STAGE = new Signal('stage', Dimension.NAME)

    @TempDir
    Path temp

    def 'a leak fills the heap of the real shop, which is restarted and is well again'() {
        given:
        def folder = RunFolder.create(temp.resolve('runs/r'))
        def surroundings = new Surroundings(
                Path.of(System.getProperty('java.home'), 'bin', 'java'), System.getProperty('java.class.path'),
                Path.of(HolderMain.protectionDomain.codeSource.location.toURI()), temp.resolve('ledger'),
                new SystemClock(), ofMillis(250), ofSeconds(1), 'test')
        def respond = new Response(new Condition(STAGE, Comparator.REACHES, new Text('COMPLETE_FAILURE'), ZERO),
                new Response.RestartTarget(), ofSeconds(60), HERE)
        def plan = new Scenario('a leak', HERE,
                new BundledTarget('2.5.1', new Size(64_000_000), 1, OptionalInt.empty(), [:], HERE),
                [new Objective(new Condition(AVAILABILITY, Comparator.IS_AT_LEAST, new Percent(99), ZERO), HERE)],
                new Gate(5, ofSeconds(2), ofSeconds(3), ofSeconds(20), [new Condition(AVAILABILITY, Comparator.IS_AT_LEAST, new Percent(99), ZERO)]),
                new Load([new Journey('GET', '/api/data', ofMillis(50), HERE)], [new Hold(10, ofSeconds(40), HERE)]),
                [new Injection(ofSeconds(2), new FaultCall('memoryLeak', [rate: new ByteRate(4_000_000)]), Optional.empty(), HERE)],
                [], [], [respond], [], [:])
        def seen = Collections.synchronizedList([])
        def observer = new RunObserver() { void entry(Entry e) { seen << e; println "${e.at()} ${e.event()}" } }

        when:
        def end = new ScenarioRun(plan, folder, surroundings, [observer]).perform()
        def timeline = RunReader.read(folder)
        def diagnosis = Diagnoses.of(timeline)

        then:
        end.how() == How.COMPLETED
        end.left() == []
        timeline.complete()
        timeline.entries() == seen
        diagnosis.worst() == Stage.COMPLETE_FAILURE
        def stages = diagnosis.stages()*.stage()
        stages.drop(stages.lastIndexOf(Stage.COMPLETE_FAILURE)).contains(Stage.RECOVERED) // a busy machine may add trouble of its own later
        diagnosis.faults()*.to().every { it.present }
        timeline.first(Event.TargetDied).get().event().exit() == 3

        and: 'nothing is left'
        !ProcessHandle.current().descendants().any { it.alive }
        !Files.exists(temp.resolve('ledger')) || Files.list(temp.resolve('ledger')).count() == 0
    }
}
