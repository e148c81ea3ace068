package chaos.report

import static chaos.perform.runbook.Books.*

import chaos.diagnosis.Diagnoses
import chaos.journal.RunFolder
import chaos.journal.RunReader
import chaos.perform.runbook.Books
import chaos.plan.Runbook
import chaos.verdict.Judge
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

@Timeout(60)
class RunbookReportSpec extends Specification {

    @TempDir
    Path temp

    def 'a runbook\'s run is judged and reported from its record: #ending'() {
        when:
        def run = recorded(book(onFailure, *steps))
        def text = new TextReport().print(run)

        then:
        run.ending() == ending
        run.ending().code() == code
        text.startsWith(head)
        told.every { text.contains(it) }
        !text.contains('Findings') && !text.contains('Key figures')

        and: 'every other report is made, and follows its schema'
        Reports.writeAll(temp, run) == []
        ['timeline.json', 'verdict.json'].every { Schemas.problems(it, Files.readString(temp.resolve(it))).empty }
        def page = Files.readString(temp.resolve('report.html'))
        page.contains('<h2 id="steps-title">Steps</h2>') && page.contains(ending.name()) && !page.contains('id="charts"')

        where:
        onFailure                | steps                                                                        || ending             | code | head                        | told
        Runbook.OnFailure.STOP   | [step('say', shell('echo hello'))]                                           || Ending.DONE        | 0    | '✓ DONE    Mends something' | ['1 changed     say', 'it said last: hello']
        Runbook.OnFailure.STOP   | [step('bad', command('false')), step('later', command('true'))]              || Ending.STEP_FAILED | 1    | '✗ STEP_FAILED'             | ['1 failed      bad', 'FAILED: command false', '2 not reached later']
        Runbook.OnFailure.UNDO   | [step('one', undo: [command('true')], command('true')), step('bad', command('false'))] || Ending.STEP_FAILED | 1 | '✗ STEP_FAILED'       | ['1 undone      one']
        Runbook.OnFailure.STOP   | [step('ask', approve('Go on?'))]                                             || Ending.REFUSED     | 4    | '? REFUSED'                 | ['refused by default']
        Runbook.OnFailure.STOP   | [step('no', command('no-such-program'))]                                     || Ending.NOT_BEGUN   | 2    | '? NOT_BEGUN'               | ["there is no program 'no-such-program'"]
        Runbook.OnFailure.UNDO   | [step('one', undo: [command('false')], command('true')), step('bad', command('false'))] || Ending.LEFT_BEHIND | 5 | '✗ LEFT_BEHIND'      | ['NOT undone', '! undo by hand  false']
    }

    private Recorded recorded(Runbook book) {
        def folder = temp.resolve('run')
        Books.run(folder, book).withCloseable { it.perform() }
        def timeline = RunReader.read(new RunFolder(folder))
        assert timeline.plan() == book
        def diagnosis = Diagnoses.of(timeline)
        new Recorded(timeline.plan(), timeline, diagnosis, Judge.judge(timeline.plan(), timeline, diagnosis))
    }
}
