package chaos.perform

import static chaos.perform.runbook.Books.*
import static java.time.Duration.ofMillis
import static java.time.Duration.ofSeconds
import static java.time.Duration.ZERO

import chaos.agent.HolderMain
import chaos.journal.*
import chaos.perform.RunEnd.How
import chaos.perform.act.Hash
import chaos.plan.*
import chaos.quantity.*
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** A runbook as a response in the run of a scenario, with the real shop. */
@Timeout(180)
class RunbookResponseSpec extends Specification {

    static final Signal AVAILABILITY = new Signal('availability', Dimension.PERCENT)
    static final Signal HEAP = new Signal('heap', Dimension.SIZE)
    static final Condition WELL = new Condition(AVAILABILITY, Comparator.IS_AT_LEAST, new Percent(99), ZERO)
    static final Service SHOP = new Service.Bundled(says(output('target.home')))

    @TempDir
    Path temp

    List<String> printed = Collections.synchronizedList([])
    def observer = new RunObserver() {
        @Override void output(String step, String line) { printed << "$step: $line".toString() }
    }

    def 'the run\'s own shop is rolled back to the release that current points at, once, into the journal of the run'() {
        given:
        def health = new Check.HttpAnswers(says(output('target.uri'), '/api/health'), 200, Optional.of(says('"release":"2.5.1"')))
        def rollback = book(
                step('switch', point(says(output('target.home'), '/current'), 'releases/2.5.1')),
                step('ask', command('kill', '-0', output('target.pid')), command('cat', says(output('target.home'), '/.runbook.lock')), approve('Restart it?', false)),
                step('restart', command('echo', 'restarting'), new Act.Control(Act.Verb.RESTART, SHOP, HERE)),
                step('verify', verify(health, ofSeconds(20)), verify(new Check.SignalHolds(WELL), ofSeconds(20))))
        def folder = RunFolder.create(temp.resolve('runs/r'))

        when:
        def end = attack(folder, rollback)
        def timeline = RunReader.read(folder)
        def events = timeline.entries()*.event()

        then:
        end.how() == How.COMPLETED
        events.findAll { it instanceof Event.ResponseBegan }.size() == 1
        events.find { it instanceof Event.ResponseEnded } == new Event.ResponseEnded('run rollback', true, 'all 4 steps are done')
        events.findAll { it instanceof Event.StepEnded }*.state() == [StepState.CHANGED, StepState.CHANGED, StepState.CHANGED, StepState.DONE]
        events.find { it instanceof Event.ApprovalGiven } == new Event.ApprovalGiven('Restart it?', true, 'the scenario, which runs this as a response')
        events.findAll { it instanceof Event.TargetStarted }.size() == 2
        printed.contains('restart: restarting')
        printed.contains("ask: run r, process ${ProcessHandle.current().pid()}".toString())
        Files.readSymbolicLink(folder.target().resolve('current')) == Path.of('releases/2.5.1')

        and: 'nothing runs on'
        !ProcessHandle.current().descendants().any { it.alive }
    }

    def 'a runbook that cannot begin is told before the shop is attacked'() {
        given:
        def folder = RunFolder.create(temp.resolve('runs/r'))

        when:
        def end = attack(folder, book(step('bad', command('echo', says(output('nothing'))))))

        then:
        end.how() == How.NOT_BEGUN
        end.message().contains("the runbook 'rollback' cannot begin: some-runbook.groovy:7: the output 'nothing' is used here and captured nowhere")
    }

    def 'evidence of a stage is kept with its hashes'() {
        given:
        def events = Collections.synchronizedList([])
        def recorder = new Recorder() {
            void append(Event event) { events << event }
            void sample(Sample sample) {}
            void interval(Interval interval) {}
        }
        Files.createDirectories(temp.resolve('logs'))
        Files.writeString(temp.resolve('logs/app.log'), 'it said this\n')
        def target = [pid: { OptionalLong.of(ProcessHandle.current().pid()) }, logs: { Optional.of(temp.resolve('logs')) }] as TargetSession
        def clock = new SystemClock()
        def evidence = new StageEvidence(new chaos.host.LocalHost(clock::nanos), clock, Path.of(System.getProperty('java.home'), 'bin', 'java'), target, temp, recorder)

        when:
        3.times { evidence.collect(Stage.PARTIAL_FAILURE) }
        evidence.collect(Stage.HEALTHY)
        while (events.size() < 9) { Thread.onSpinWait() }
        evidence.close()

        then:
        events.last() == new Event.EvidenceCollected(Stage.PARTIAL_FAILURE, 8, temp.resolve('evidence/partial_failure').toString())
        events.removeLast()
        events*.file() == ['threads', 'heap', 'process', 'top', 'sockets', 'disks', 'memory'].collect { "evidence/partial_failure/${it}.txt".toString() } + ['evidence/partial_failure/app.log']
        events.every { it.sha256() == Hash.of(temp.resolve(it.file())) && it.bytes() == Files.size(temp.resolve(it.file())) }
        Files.readString(temp.resolve(events[0].file())).contains('"main"')
        Files.readString(temp.resolve(events[1].file())).contains('java.lang.String')
        Files.readString(temp.resolve(events.last().file())) == 'it said this\n'
    }

    private RunEnd attack(RunFolder folder, Runbook runbook) {
        def surroundings = new Surroundings(
                Path.of(System.getProperty('java.home'), 'bin', 'java'), System.getProperty('java.class.path'),
                Path.of(HolderMain.protectionDomain.codeSource.location.toURI()), temp.resolve('ledger'),
                new SystemClock(), ofMillis(250), ofSeconds(1), 'test')
        def respond = new Response(new Condition(HEAP, Comparator.IS_ABOVE, new Size(1000), ZERO),
                new Response.RunRunbook('rollback', runbook), ofSeconds(60), HERE)
        def plan = new Scenario('a bad release', HERE,
                new BundledTarget('2.5.2', new Size(64_000_000), 1, OptionalInt.empty(), [:], HERE),
                [new Objective(WELL, HERE)],
                new Gate(2, ofSeconds(1), ofSeconds(1), ofSeconds(20), [WELL]),
                new Load([new Journey('GET', '/api/data', ofMillis(50), HERE)], [new Hold(2, ofSeconds(15), HERE)]),
                [], [], [], [respond], [], [:])
        new ScenarioRun(plan, folder, surroundings, [observer]).perform()
    }
}
