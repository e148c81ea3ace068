package chaos.incident

import static chaos.plan.Severity.*

import chaos.incident.Declaration.How
import chaos.incident.IncidentEvent.*
import chaos.journal.RunClock
import chaos.journal.SystemClock
import chaos.plan.Severity
import java.nio.charset.StandardCharsets
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardOpenOption
import java.time.Duration
import java.time.Instant
import java.util.concurrent.Executors
import java.util.concurrent.Callable
import spock.lang.Specification
import spock.lang.TempDir

class IncidentsSpec extends Specification {

    @TempDir
    Path runs

    long now = Instant.parse('2026-11-20T13:14:02Z').toEpochMilli()
    RunClock clock = new RunClock() {
        long millis() { IncidentsSpec.this.now }
        long nanos() { System.nanoTime() }
        void pause(Duration duration) { Thread.sleep(duration.toMillis()) }
    }
    @Delegate
    Incidents incidents

    def setup() {
        incidents = Incidents.of(runs, clock)
    }

    def 'what is declared, assigned, noted and closed is read again'() {
        when:
        def made = declare(declaration('The shop is down', MAJOR, 'r1'))
        now += 60_000
        add(name(), [new Assigned(Role.COMMANDER, 'Ada', 'ada'), new Assigned(Role.SCRIBE, 'Bo', 'ada')])
        now += 60_000
        add(name(), [new Assigned(Role.SCRIBE, 'Cy', 'ada'), new Graded(CRITICAL, 'more users', 'ada'), new Linked('r2', 'ada')])
        now += 60_000
        add(name(), [new Marked(Milestone.MITIGATED, 'ada')])
        now += 60_000
        add(name(), [new Marked(Milestone.MITIGATED, 'bo'), new Closed('ada')])

        then:
        made.how() == How.DECLARED
        with(all()[0]) {
            name() == '20261120-131402-the-shop-is-down'
            title() == 'The shop is down'
            severity() == CRITICAL
            rule() == 'more users'
            runs() == ['r1', 'r2']
            roles() == [(Role.COMMANDER): 'Ada', (Role.SCRIBE): 'Cy']
            declared() == Instant.parse('2026-11-20T13:14:02Z')
            taken().get().at() == Instant.parse('2026-11-20T13:15:02Z')
            reached(Milestone.MITIGATED).get().at() == Instant.parse('2026-11-20T13:17:02Z')
            reached(Milestone.RESOLVED).empty
            closed().get() == Instant.parse('2026-11-20T13:18:02Z')
            unreadable() == 0
        }
    }

    def 'a run has one open incident: declared again it is raised or noted, and anew once that is closed'() {
        when:
        def made = [MAJOR, MINOR, CRITICAL, CRITICAL].collect { declare(declaration("as $it", it, 'r1')) }

        then:
        made*.how() == [How.DECLARED, How.NOTED, How.RAISED, How.NOTED]
        all()*.severity() == [CRITICAL]
        all()[0].title() == 'as MAJOR'
        (all()[0].entries()[1].event() as Noted).text() == 'declared again as MINOR, as MINOR (said so)'
        openOf('r1').get() == all()[0]

        when: 'those of other runs and of none are their own'
        declare(declaration('other', MINOR, 'r2'))
        2.times { declare(declaration('none', MINOR, null)) }
        add(all().find { it.title() == 'as MAJOR' }.name(), [new Closed('ada')])

        then:
        all().size() == 4
        all()*.name() == all()*.name().unique()
        openOf('r1').empty
        declare(declaration('anew', MINOR, 'r1')).how() == How.DECLARED
    }

    def 'what a run declares again takes nothing up; the first act of a person does'() {
        given:
        2.times { declare(new Declared('down', MAJOR, 'stage', Optional.of('r1'), IncidentEvent.run(7))) }

        expect:
        all()[0].entries().size() == 2
        all()[0].taken().empty

        when:
        now += 1000
        add(name(), [new Noted('I look', 'ada')])

        then:
        all()[0].taken().get().event().by() == 'ada'
    }

    def 'a milestone is not reached after a later one: #marked, then #late'() {
        given:
        declare(declaration('down', MAJOR, null))
        now += 1000
        add(name(), [new Marked(marked, 'ada')])
        def before = Files.readAllBytes(folder(name()).record())

        when:
        add(name(), [new Noted('forgotten', 'bo'), new Marked(late, 'bo')])

        then:
        def refused = thrown(IncidentException)
        refused.message == "the incident ${name()} was marked ${marked.word()} at 2026-11-20T13:14:03Z; ${late.word()} comes before that, and is not marked after it"
        refused.next() == "Say when it was as a note: chaos incident note ${name()} '${late.word()} at HH:MM'"
        Files.readAllBytes(folder(name()).record()) == before

        where:
        marked               | late
        Milestone.MITIGATED  | Milestone.ACKNOWLEDGED
        Milestone.RESOLVED   | Milestone.ACKNOWLEDGED
        Milestone.RESOLVED   | Milestone.MITIGATED
    }

    def 'in their order, at once, left out or said again, milestones are marked: #marks'() {
        given:
        declare(declaration('down', MAJOR, null))

        expect:
        marks.every { add(name(), it.collect { m -> new Marked(m, 'ada') }) }
        all()[0].entries().size() == 1 + marks.flatten().size()

        where:
        marks << [
            [[Milestone.ACKNOWLEDGED], [Milestone.MITIGATED], [Milestone.RESOLVED]],
            [[Milestone.ACKNOWLEDGED, Milestone.MITIGATED, Milestone.RESOLVED]],
            [[Milestone.RESOLVED]],
            [[Milestone.ACKNOWLEDGED], [Milestone.MITIGATED], [Milestone.ACKNOWLEDGED]]]
    }

    def 'a closed incident refuses every change, and says what to do'() {
        given:
        declare(declaration('down', MAJOR, null))
        add(name(), [new Closed('ada')])
        def before = Files.readAllBytes(folder(name()).record())

        when:
        add(name(), [new Noted('late', 'bo')])

        then:
        def refused = thrown(IncidentException)
        refused.message == 'the incident 20261120-131402-down was closed at 2026-11-20T13:14:02Z; nothing is added to it'
        refused.next().startsWith('Read it: chaos incident report 20261120-131402-down.')
        Files.readAllBytes(folder(name()).record()) == before
    }

    def 'nothing is written where what comes before it fails'() {
        given:
        declare(declaration('down', MAJOR, null))

        when:
        add(name(), [new Closed('ada')], { after -> assert !after.open(); throw new IOException('no room') })

        then:
        thrown(IOException)
        all()[0].open()
    }

    def 'a torn last line is read past, at whichever byte it was torn, and the next one begins anew'() {
        given:
        declare(declaration('dówn — "quoted"', MAJOR, null))
        def record = folder(name()).record()
        def whole = Files.readAllBytes(record)
        add(name(), [new Noted('the second line, with ünïcode ✓', 'bo')])
        def both = Files.readAllBytes(record)

        expect:
        (whole.length..<both.length - 1).every { end ->
            Files.write(record, Arrays.copyOf(both, end))
            def torn = all()[0]
            assert torn.entries().size() == 1
            assert torn.unreadable() == (end == whole.length ? 0 : 1)
            add(name(), [new Noted('after', 'bo')])
            assert all()[0].entries().size() == 2
            true
        }
    }

    def 'what was torn before anybody was told of it is no incident'() {
        given:
        Files.createDirectories(incidents.path().resolve('20261120-000000-torn'))
        Files.writeString(incidents.path().resolve('20261120-000000-torn/record.jsonl'), text, StandardCharsets.UTF_8)
        Files.createDirectories(incidents.path().resolve('20261120-000000-empty'))

        expect:
        all() == []

        where:
        text << ['', '{"at":"2026-11-20T13:1', 'null\n', '{}\n', '[1]\n', '{"at":"2026-11-20T13:14:02Z","event":{"type":"Noted","text":"x","by":"y"}}\n']
    }

    def 'the time of a record never goes back with the wall clock'() {
        given:
        declare(declaration('down', MAJOR, null))
        now -= 3_600_000

        when:
        add(name(), [new Noted('later', 'bo')])

        then:
        all()[0].entries()*.at().with { it[0] == it[1] }
    }

    def 'threads that write at once lose nothing'() {
        given:
        declare(declaration('down', MAJOR, 'r1'))
        def threads = Executors.newFixedThreadPool(6)

        when:
        def written = threads.invokeAll((1..60).collect { n -> { add(name(), [new Noted("note $n", 'bo')]) } as Callable })
        written*.get()
        threads.shutdown()

        then:
        all()[0].entries().drop(1)*.event()*.text().toSet() == (1..60).collect { "note $it".toString() }.toSet()
        all()[0].unreadable() == 0
    }

    def 'declarations at once make one incident of a run'() {
        given:
        def threads = Executors.newFixedThreadPool(6)

        when:
        def made = threads.invokeAll((1..12).collect { { declare(declaration('down', MAJOR, 'r1')) } as Callable })*.get()
        threads.shutdown()

        then:
        made*.how().countBy { it } == [(How.DECLARED): 1, (How.NOTED): 11]
        all().size() == 1
    }

    def 'programs that write at once and are killed lose nothing that was acknowledged'() {
        given:
        declare(declaration('down', MAJOR, null))
        def writers = ['a', 'b', 'c'].collect { [it, writer(it)] }

        when: 'each has written some, two are killed in the midst of it'
        Map<String, List<String>> said = writers.collectEntries { name, process -> [name, lines(process, 15)] }
        writers.take(2).each { name, process -> kill(process) }
        said['c'] += lines(writers[2][1], 15)
        kill(writers[2][1])
        writers.each { name, process -> said[name] += process.inputReader().readLines() } 
        add(name(), [new Noted('the end', 'test')])
        def found = all()[0].entries().drop(1)*.event()*.text()

        then:
        said.values().flatten().every { it in found }
        said['c'].size() >= 30
        found.last() == 'the end'
        all()[0].unreadable() <= 3

        cleanup:
        writers.each { it[1].destroyForcibly() }
    }

    def 'a disk that is full keeps what was there, without half a line'() {
        given:
        declare(declaration('down', MAJOR, null))
        def record = folder(name()).record()
        def before = Files.readString(record)
        def full = Path.of('/dev/full')

        when:
        IncidentFile.append(full, [all()[0].entries()[0]])

        then:
        thrown(IOException)
        Files.readString(record) == before
    }

    private String name() {
        all()[0].name()
    }

    private List<String> lines(Process process, int count) {
        (1..count).collect { process.inputReader().readLine() }
    }

    /** Unlike the process itself, its handle leaves what it said readable. */
    private static void kill(Process process) {
        process.toHandle().destroyForcibly()
        process.waitFor()
    }

    private Process writer(String name) {
        new ProcessBuilder(Path.of(System.getProperty('java.home'), 'bin', 'java').toString(), '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC',
                '-cp', System.getProperty('java.class.path'), 'chaos.incident.NoteWriter', runs.toString(), this.name(), name)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start()
    }

    private static Declared declaration(String title, Severity severity, String run) {
        new Declared(title, severity, 'said so', Optional.ofNullable(run), 'ada')
    }
}
