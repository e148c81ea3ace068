package chaos.perform

import static java.time.Duration.ZERO
import static java.time.Duration.ofMillis
import static java.time.Duration.ofSeconds

import chaos.agent.HolderMain
import chaos.journal.Event
import chaos.journal.RunFolder
import chaos.journal.RunReader
import chaos.journal.SystemClock
import chaos.perform.RunEnd.How
import chaos.plan.*
import chaos.quantity.*
import chaos.target.cgroup.Cgroups
import chaos.target.cgroup.Confinement
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/**
 * A real run whose target's heap is larger than the memory that its control group allows; where this user may make no
 * control group, a run whose heap is what keeps the limit.
 */
class OomKillSpec extends Specification {
    static final Origin HERE = new Origin('oom', 1)
    static final Signal AVAILABILITY = new Signal('availability', Dimension.PERCENT)
    static final BundledTarget TARGET = new BundledTarget('2.5.1', new Size(400_000_000), 1, OptionalInt.empty(), [:],
        Optional.empty(), Optional.of(new Size(200_000_000)), HERE)

    @TempDir Path temp

    static boolean allowed() {
        Confinement.of(TARGET, Cgroups.ofThisProcess()).memoryFound().place().present
    }

    def 'a shop that leaks #ends, which is an event with its evidence, and nothing is left'() {
        given:
        def folder = RunFolder.create(temp.resolve('runs/r'))
        def surroundings = new Surroundings(
            Path.of(System.getProperty('java.home'), 'bin', 'java'), System.getProperty('java.class.path'),
            Path.of(HolderMain.protectionDomain.codeSource.location.toURI()), temp.resolve('ledger'),
            new SystemClock(), ofMillis(250), ofSeconds(1), 'test')
        def well = new Condition(AVAILABILITY, Comparator.IS_AT_LEAST, new Percent(99), ZERO)
        def plan = new Scenario('an OOM kill', HERE, TARGET, [],
            new Gate(2, ofSeconds(1), ofSeconds(1), ofSeconds(20), [well]),
            new Load([new Journey('GET', '/api/data', ofMillis(50), HERE)], [new Hold(2, ofSeconds(5), HERE)]),
            [new Injection(ZERO, new FaultCall('memoryLeak', [rate: new ByteRate(60_000_000)]), Optional.empty(), HERE)],
            [], [], [], [], [:])

        when:
        def end = new ScenarioRun(plan, folder, surroundings, []).perform()
        def timeline = RunReader.read(folder)
        def kill = timeline.first(Event.TargetOomKilled)
        def death = timeline.first(Event.TargetDied).get().event()

        then:
        end.how() == How.COMPLETED
        end.left() == []
        kill.present == byKernel
        kill.stream().allMatch { it.event().limit() in 199_990_000L..200_000_000L && it.event().evidence().contains('oom_kill 1') }
        death.exit() == exit
        death.evidence().contains(evidence)
        timeline.first(Event.TargetStarted).get().event().description().contains("memory at most 200 MB: $said")

        and:
        Files.list(temp.resolve('ledger')).withCloseable { it.count() } == 0

        where:
        [ends, byKernel, exit, evidence, said] << [allowed()
            ? ['is killed by the kernel', true, 137, "killed by the kernel's OOM killer (SIGKILL), exit code 137", 'by a control group']
            : ['runs out of heap', false, 3, 'out of memory', 'by its heap only, at most half of that, since ']]
    }
}
