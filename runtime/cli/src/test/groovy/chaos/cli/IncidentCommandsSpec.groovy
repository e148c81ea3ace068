package chaos.cli

import chaos.journal.Json
import chaos.perform.Controller
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** Each command in this process, as the command line gives it; runs are made of records that could have been. */
class IncidentCommandsSpec extends Specification {

    @TempDir
    Path temp

    def out = new ByteArrayOutputStream()
    def err = new ByteArrayOutputStream()

    def 'from the declaration to the draft, naming no incident'() {
        expect:
        chaos('declare', 'The shop | is down') == 0
        said().startsWith('declared: incident ')
        said().contains('MAJOR (no run is linked, so nothing is measured; when unsure, the higher one is taken)')
        said().contains('bin/chaos runbook free-disk --rehearse')
        said().contains('bin/chaos runbook rollback --set release=RELEASE --rehearse')
        chaos('assign', 'Commander', 'Ada') == 0
        chaos('note', '--severity', 'critical', '--mark', 'mitigated', 'Back on `2.5.1`') == 0
        chaos('show') == 0
        said().startsWith('CRITICAL  open  The shop | is down')
        said() =~ /incident commander +Ada/
        said() =~ /acknowledged +\S+ \(the first act of/
        said() =~ /mitigated +\S+ \(marked by/
        chaos('report') == 0
        said().startsWith('# Post-mortem: The shop \\| is down')
        said().contains('which is open')
        chaos('list') == 0
        said() =~ /^open    CRITICAL  \d{8}-\d{6}-the-shop-is-down  The shop \| is down\n$/
        chaos('close') == 0
        said().contains('post-mortem.md')
        Files.readString(draft()).contains('| severity | CRITICAL |')
        chaos('list') == 0
        said().startsWith('closed')
    }

    def 'a closed incident refuses every change: #command'() {
        given:
        chaos('declare', 'CRITICAL', 'down')
        chaos('close')
        def before = Files.readAllBytes(record())

        expect:
        chaos(*command) == 2
        wrong() =~ /^chaos: the incident \S+-down was closed at \S+; nothing is added to it\n/
        wrong().readLines().size() == 2
        Files.readAllBytes(record()) == before

        where:
        command << [['note', 'last', 'late'], ['assign', 'last', 'scribe', 'Bo'], ['close', 'last'], ['note', 'last', '--mark', 'resolved', 'x']]
    }

    def 'what is wrong is one line, and what to do next another: #command'() {
        given:
        twoOpen.each { chaos('declare', it) }

        expect:
        chaos(*command) == 2
        wrong() =~ "^chaos: $message\n       \\S.*\n\$"

        where:
        command                            | twoOpen || message
        ['show']                           | []     || 'there are no incidents in .*'
        ['close', 'x']                     | []     || 'there are no incidents in .*'
        ['note', 'x']                      | []     || 'there are no incidents in .*'
        ['note', 'x']                      | ['a', 'b'] || '2 incidents are open: .*'
        ['show', 'nonsense']               | ['a', 'b'] || "there is no incident 'nonsense'"
        ['show', '2']                      | ['a', 'b'] || "'2' is the begin of 2 incidents: .*"
        ['declare', 'x', '--run', 'last']  | []     || "there is no run 'last' in .*"
        ['declare', 'CRITCAL', 'x']        | []     || "'CRITCAL' is no severity; did you mean CRITICAL\\?"
        ['declare', 'critical']            | []     || 'an incident has a title'
        ['declare', '  ']                  | []     || 'the title of an incident is empty'
        ['declare', 'x' * 10_001]          | []     || 'the title of an incident has at most 10000 characters, got 10001'
        ['assign', 'captain', 'Ada']       | ['a', 'b'] || "'captain' is no role.*"
        ['assign', 'last', 'scribe', '']   | ['a', 'b'] || 'the name of a person is empty'
        ['note', 'last', '--mark', 'x', 'y'] | ['a', 'b'] || "'x' is no milestone.*"
        ['note', 'last', '--severity', 'x', 'y'] | ['a', 'b'] || "'x' is no severity.*"
        ['note', 'last']                   | ['a', 'b'] || 'a note says something'
        ['note', 'last', 'x', '--run', 'y'] | ['a', 'b'] || "there is no run 'y' in .*"
    }

    def 'an empty list says so'() {
        expect:
        chaos('list') == 0
        wrong() == "There are no incidents in ${temp.resolve('runs/incidents')} yet.\n"
    }

    def 'a run whose record cannot be read is refused at the declaration, and told in the draft where it is lost later'() {
        given:
        def run = Files.createDirectories(temp.resolve('runs/20261120-000000-broken'))
        Files.writeString(run.resolve('plan.json'), '{"type":"Nonsense"}')
        Files.writeString(run.resolve('journal.jsonl'), '')

        expect:
        chaos('declare', 'x', '--run', 'last') == 2
        wrong().startsWith('chaos: the record of 20261120-000000-broken cannot be read: ')
        chaos('declare', 'CRITICAL', 'x', '--run', 'last') == 0
        wrong().startsWith('chaos: the record of 20261120-000000-broken cannot be read: ')
        chaos('report') == 0
        said().contains('- Not read: the record of 20261120-000000-broken cannot be read: ')
    }

    def 'an incident whose run goes on is closed only on demand'() {
        given: 'a run that this very process performs'
        def run = Files.createDirectories(temp.resolve('runs/20261120-000000-on'))
        Files.writeString(run.resolve('plan.json'), '{}')
        Files.writeString(run.resolve('journal.jsonl'), '')
        Files.writeString(run.resolve('controller.json'), Json.write(Controller.self(), Controller))
        chaos('declare', 'CRITICAL', 'x', '--run', 'last')
        def before = Files.readAllBytes(record())

        expect:
        chaos('close') == 2
        wrong() =~ /^chaos: the run 20261120-000000-on of the incident \S+-x still goes on: .*interim figures\n/
        wrong().contains('chaos stop 20261120-000000-on')
        wrong().contains('--anyway')
        Files.readAllBytes(record()) == before
        !Files.exists(draft())
        chaos('close', *(ended ? [] : ['--anyway'])) == (ended ? 2 : 0)

        when:
        Files.delete(run.resolve('controller.json'))

        then:
        chaos('close', 'last') == (ended ? 0 : 2)

        where:
        ended << [true, false]
    }

    def 'a line that a crash tore is told, and nothing else is lost'() {
        given:
        chaos('declare', 'x')
        chaos('note', 'kept')
        Files.writeString(record(), Files.readString(record()) + '{"at":"2026-')

        expect:
        chaos('show') == 0
        said() =~ /torn +1 lines of its record/
        chaos('note', 'after') == 0
        chaos('report') == 0
        ['kept', 'after'].every { said().contains("| note | $it |") }
    }

    def 'secrets of the environment are kept out of what is typed'() {
        expect:
        IncidentTexts.said('a note', 'curl -H hunter2 x', [CHAOS_SECRET_TOKEN: 'hunter2', CHAOS_SECRET_NONE: '', HOME: 'x']) == 'curl -H ••• x'
    }

    private int chaos(String... words) {
        out.reset()
        err.reset()
        def console = new Console(new PrintStream(out, true, 'UTF-8'), new PrintStream(err, true, 'UTF-8'), Optional.empty(),
                new chaos.cli.live.Style(false), new chaos.cli.live.Style(false))
        Commands.parser(console).execute(['incident', words[0], '--runs', temp.resolve('runs').toString(), *words.drop(1)] as String[])
    }

    private String said() {
        out.toString('UTF-8')
    }

    private String wrong() {
        err.toString('UTF-8')
    }

    private Path record() {
        only('record.jsonl')
    }

    private Path draft() {
        only('post-mortem.md')
    }

    private Path only(String file) {
        Files.list(temp.resolve('runs/incidents')).withCloseable { it.filter(Files::isDirectory).toList()[0].resolve(file) }
    }
}
