package chaos.perform

import static chaos.perform.runbook.Books.HERE
import static java.time.Duration.ZERO
import static java.time.Duration.ofMillis
import static java.time.Duration.ofSeconds

import chaos.agent.HolderMain
import chaos.incident.IncidentEvent
import chaos.incident.Incidents
import chaos.journal.*
import chaos.perform.RunEnd.How
import chaos.plan.*
import chaos.quantity.*
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** Incidents that the run of a scenario declares, with the real shop. */
@Timeout(180)
class IncidentResponseSpec extends Specification {

    static final Signal HEAP = new Signal('heap', Dimension.SIZE)
    static final Condition WELL = new Condition(
            new Signal('availability', Dimension.PERCENT), Comparator.IS_AT_LEAST, new Percent(99), ZERO)

    @TempDir
    Path temp

    def 'a run declares one incident, with the severity said or found, which is noted or raised when it is declared again'() {
        given:
        def folder = RunFolder.create(temp.resolve('runs/r'))

        when:
        def end = perform(folder, [declare(null, 0), declare(Severity.MINOR, 1), declare(Severity.CRITICAL, 2)])
        def told = RunReader.read(folder).entries()*.event()
                .findAll { it instanceof Event.IncidentDeclared || it instanceof Event.IncidentDeclaredAgain }
        def incidents = Incidents.of(temp.resolve('runs'), new SystemClock()).all()

        then:
        end.how() == How.COMPLETED
        incidents.size() == 1
        with(incidents[0]) {
            open()
            title() == 'heap is above 1 kB: it is noticed'
            severity() == Severity.CRITICAL
            runs() == ['r']
            declaration().rule().startsWith('nothing worse was measured: stage HEALTHY, errors ')
            entries()*.event()*.class == [IncidentEvent.Declared, IncidentEvent.Noted, IncidentEvent.Graded]
        }
        incidents[0].entries()*.event()*.byPerson() == [false] * 3
        incidents[0].taken().empty
        told*.incident() == [incidents[0].name()] * 3
        told*.severity() == [Severity.MINOR, Severity.MINOR, Severity.CRITICAL]
        told.drop(1)*.raised() == [false, true]
    }

    def 'where it cannot be declared the run is told and goes on'() {
        given:
        def folder = RunFolder.create(temp.resolve('runs/r'))
        Files.writeString(temp.resolve('runs/incidents'), 'a file in the way')

        when:
        def end = perform(folder, [declare(Severity.MAJOR, 0)])

        then:
        end.how() == How.COMPLETED
        RunReader.read(folder).all(Event.Warned).anyMatch {
            it.event().text() == 'the incident could not be declared, and the run goes on' && it.event().details()[1].contains('incidents')
        }
    }

    private static Response declare(Severity severity, int after) {
        def when = new Condition(HEAP, Comparator.IS_ABOVE, new Size(1000), ofSeconds(after))
        new Response(when, new Response.DeclareIncident(Optional.ofNullable(severity)), ofSeconds(60), HERE)
    }

    private RunEnd perform(RunFolder folder, List<Response> responses) {
        def surroundings = new Surroundings(
                Path.of(System.getProperty('java.home'), 'bin', 'java'), System.getProperty('java.class.path'),
                Path.of(HolderMain.protectionDomain.codeSource.location.toURI()), temp.resolve('ledger'),
                new SystemClock(), ofMillis(250), ofSeconds(1), 'test')
        def plan = new Scenario('it is noticed', HERE,
                new BundledTarget('2.5.1', new Size(64_000_000), 1, OptionalInt.empty(), [:], HERE),
                [new Objective(WELL, HERE)],
                new Gate(2, ofSeconds(1), ofSeconds(1), ofSeconds(20), [WELL]),
                new Load([new Journey('GET', '/api/data', ofMillis(50), HERE)], [new Hold(2, ofSeconds(5), HERE)]),
                [], [], [], responses, [], [:])
        new ScenarioRun(plan, folder, surroundings, []).perform()
    }
}
