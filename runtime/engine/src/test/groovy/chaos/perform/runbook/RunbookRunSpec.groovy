package chaos.perform.runbook

import static chaos.journal.StepState.*
import static chaos.perform.runbook.Books.*
import static chaos.plan.Runbook.OnFailure.UNDO
import static java.time.Duration.ofMillis
import static java.time.Duration.ofSeconds

import chaos.journal.Event
import chaos.perform.RunObserver
import chaos.perform.act.Approver
import chaos.perform.runbook.RunbookEnd.How
import chaos.plan.Check
import chaos.plan.Step
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.CountDownLatch
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

@Timeout(60)
class RunbookRunSpec extends Specification {

    static final Approver SILENT = { question, within, otherwise -> Optional.empty() }
    static final Approver ANNA = { question, within, otherwise -> Optional.of(new Approver.Approval(false, 'anna')) }

    @TempDir
    Path temp

    Path folder
    Path current
    List<String> lines = Collections.synchronizedList([])

    def setup() {
        folder = temp.resolve('run')
        current = temp.resolve('current')
        ['2.5.1', '2.5.2'].each { Files.createDirectories(temp.resolve("releases/$it")) }
        Files.createSymbolicLink(current, Path.of('releases/2.5.2'))
    }

    def 'who reads along reads what the texts came to, and no secret'() {
        given:
        def home = says(output('target.home'), '/current')
        def look = new Check.LinkPoints(home, says('releases/', output('before')))
        def book = book(
                step('note', capture('before', 'echo', '2.5.2')),
                step('look', undo: [command('true', home)], verify(look), command('echo', says(secret('token')))),
                step('never', guards: [new Step.Guard(false, look)], command('true')))

        when:
        run(folder, book, [means: means(['target.home': "$temp".toString()]), secrets: [token: 'hush']]).with { it.perform(); it.close() }
        def acts = events(folder).findAll { it instanceof Event.ActDone }*.act()

        then:
        acts == ['capture before of echo 2.5.2', "verify $temp/current points to releases/2.5.2 within 5 s", 'command echo •••']*.toString()
        events(folder).findAll { it instanceof Event.StepEnded }*.detail().contains("$temp/current points to releases/2.5.2 is so".toString())
    }

    def 'steps are done in order, an act that is true already is skipped and says so'() {
        given:
        def book = book(
                step('switch', point(current, 'releases/2.5.1'), point(current, 'releases/2.5.1')),
                step('look', verify(new Check.LinkPoints(says(current), says('releases/2.5.1')))),
                step('never', guards: [new Step.Guard(false, new Check.PathExists(says(current)))], command('false')))

        when:
        def end = perform(book)

        then:
        end.how() == How.DONE
        end.steps()*.state() == [CHANGED, DONE, SKIPPED]
        end.steps()[2].detail() == "$current is there is so"
        Files.readSymbolicLink(current) == Path.of('releases/2.5.1')
        events(folder).findAll { it instanceof Event.ActDone }*.changed() == [true, false, false]
        events(folder).last() == new Event.RunEnded('all 3 steps are done')
    }

    def 'a failure stops it, says what was done and what is safe, and is undone only when that is asked'() {
        given:
        def book = book(
                step('switch', undo: [command('touch', temp.resolve('undone'))], point(current, 'releases/2.5.1')),
                step('check', shell('echo all is bad; exit 3')),
                step('later', command('touch', temp.resolve('later'))))
        def run = Books.run(folder, book)

        when:
        def end = run.perform()

        then:
        end.how() == How.STEP_FAILED
        end.steps()*.state() == [CHANGED, FAILED, NOT_REACHED]
        end.message() == 'step 2, check, failed: shell echo all is bad; exit 3: exit status 3; it said last: all is bad'
        end.undoable()
        end.next().any { it.startsWith('undo: takes back step 1 (switch)') && it.contains("point $current at releases/2.5.2 again") }
        Files.readSymbolicLink(current) == Path.of('releases/2.5.1')
        !Files.exists(temp.resolve('undone'))

        when:
        def undone = run.undo('anna')
        run.close()

        then: 'memory first, then the undo that the script says'
        undone.steps()*.state() == [UNDONE, FAILED, NOT_REACHED]
        undone.left().empty
        Files.readSymbolicLink(current) == Path.of('releases/2.5.2')
        Files.exists(temp.resolve('undone'))
        !Files.exists(temp.resolve('later'))
    }

    def 'it undoes by itself where the runbook says so, last step first'() {
        given:
        def log = temp.resolve('log')
        def book = book(UNDO,
                step('one', undo: [shell("echo 1 >> $log")], command('true')),
                step('two', undo: [shell("echo 2 >> $log")], command('true')),
                step('three', undo: [shell("echo 3 >> $log")], command('false')))

        when:
        def end = perform(book)

        then:
        end.how() == How.STEP_FAILED
        end.steps()*.state() == [UNDONE, UNDONE, UNDONE]
        Files.readAllLines(log) == ['3', '2', '1']
        end.next() == ['what was changed is undone: it is safe to run it again']
    }

    def 'an undo that fails ends the undoing and names the command by hand'() {
        given:
        def book = book(UNDO,
                step('one', undo: [command('touch', temp.resolve('first'))], command('true')),
                step('two', undo: [command('cat', temp.resolve('not there'))], command('true')),
                step('three', verify(new Check.PathExists(says('/no/such')), ofMillis(1))))

        when:
        def end = perform(book)

        then:
        end.left()*.byHand() == ["cat '${temp.resolve('not there')}'"]
        end.left()*.step() == [2]
        !Files.exists(temp.resolve('first'))
        events(folder).find { it instanceof Event.StepUndoFailed }.byHand() == end.left()[0].byHand()
    }

    def 'a step is tried anew, rescued, and always finished'() {
        given:
        def count = temp.resolve('count')
        def always = temp.resolve('always')
        def retried = step('retried', retry: new Step.Retry(3, ofMillis(1), ofMillis(4)),
                shell("echo x >> $count; test \$(wc -l < $count) -ge 3"))
        def rescued = step('rescued', rescue: [command('true')], always: [command('touch', always)], command('false'))
        def lost = step('lost', rescue: [command('false')], command('false'))

        when:
        def end = perform(book(retried, rescued, lost))

        then:
        end.steps()*.state() == [CHANGED, RESCUED, FAILED]
        Files.readAllLines(count).size() == 3
        events(folder).findAll { it instanceof Event.StepRetried }*.attempt() == [1, 2]
        Files.exists(always)
        end.steps()[2].detail() == 'command false: exit status 1; and the rescue failed: command false: exit status 1'
    }

    def 'within ends a command together with what it started'() {
        given:
        def pids = temp.resolve('pids')
        def book = book(step('hangs', within: ofMillis(400), shell("trap '' TERM; (trap '' TERM; sleep 1000) & echo \$! > $pids; sleep 1000")))

        when:
        def end = perform(book)

        then:
        end.steps()[0].detail().contains('not done within 400 ms, ended with its process group')
        !Files.exists(Path.of('/proc', Files.readString(pids).strip())) || Files.readString(Path.of('/proc', Files.readString(pids).strip(), 'stat')).contains(') Z')
    }

    def 'Ctrl-C ends what runs, does what is always done, and says where it stands'() {
        given:
        def up = new CountDownLatch(1)
        def observer = new RunObserver() {
            @Override void output(String step, String line) { up.countDown() }
        }
        def always = temp.resolve('always')
        def run = Books.run(folder, book(step('switch', point(current, 'releases/2.5.1')),
                step('long', always: [command('touch', always)], shell('echo up; sleep 1000')), step('later', command('true'))), [observers: [observer]])
        Thread.start { up.await(); run.stop('Ctrl-C') }

        when:
        def end = run.perform()

        then:
        end.how() == How.INTERRUPTED
        end.message() == 'interrupted by Ctrl-C'
        events(folder).contains(new Event.Interrupted('Ctrl-C'))
        end.steps()*.state() == [CHANGED, BROKEN_OFF, NOT_REACHED]
        Files.exists(always)
        Files.readSymbolicLink(current) == Path.of('releases/2.5.1')

        when:
        def undone = run.undo('anna')
        run.close()

        then:
        undone.steps()[0].state() == UNDONE
        Files.readSymbolicLink(current) == Path.of('releases/2.5.2')
    }

    def 'what is captured is used by later steps, also in a shell text that it cannot break'() {
        given:
        def book = book(
                step('capture', capture('who', 'printf', "a'b; touch ${temp.resolve('broken')}\n")),
                step('use', shell('printf %s ', output('who'), " > ${temp.resolve('got')}")))

        expect:
        perform(book).how() == How.DONE
        Files.readString(temp.resolve('got')) == "a'b; touch ${temp.resolve('broken')}"
        !Files.exists(temp.resolve('broken'))
    }

    def 'a secret is nowhere in the journal, the logs, the evidence and what is shown'() {
        given:
        def token = 'h0rse; battery\'staple'
        def book = book(
                step('arguments', command('echo', 'token', says(secret('token')))),
                step('shell', shell('echo sent ', secret('token'), '; env')),
                step('kept', new chaos.plan.Act.Keep('page.txt', [says('echo'), says('x', secret('token'))], HERE)),
                step('captured', capture('page', 'echo', says('<', secret('token'), '>'))),
                step('fails', command('cat', says('/no/', secret('token')))))

        when:
        def end = perform(book, [secrets: [token: token]])

        then:
        end.how() == How.STEP_FAILED
        lines.any { it == 'token •••' } && lines.any { it == 'sent •••' }
        !end.toString().contains('h0rse') && !lines.toString().contains('h0rse')
        !all(folder).contains('h0rse')
        Files.readString(folder.resolve('evidence/page.txt')) == 'x•••\n'
    }

    def 'a secret in the name of a link is not told by the advice after a failure, nor where its undo fails'() {
        given:
        def link = says("$temp/l-", secret('token'))
        def book = book(step('switch', point(link, 'releases/2.5.1')), step('fails', command('false')))
        def run = Books.run(folder, book, [secrets: [token: 's3cr3tXY']])

        when:
        def end = run.perform()
        temp.resolve('l-s3cr3tXY').toFile().delete()
        Files.createSymbolicLink(temp.resolve('l-s3cr3tXY'), Path.of('elsewhere'))
        def undone = run.undo('anna')
        run.close()

        then:
        end.next().any { it == "undo: takes back step 1 (switch) (remove $temp/l-•••, which was not there)" }
        undone.left()*.byHand() == ["rm $temp/l-•••"]
        undone.next().any { it.contains("could not be undone") && it.endsWith("by hand: rm $temp/l-•••") }
        !end.toString().contains('s3cr3tXY') && !undone.toString().contains('s3cr3tXY')
        !all(folder).contains('s3cr3tXY')
    }

    def 'an approval is journalled with who gave it; without one the runbook goes no further'() {
        when:
        def end = perform(book(step('ask', approve('Restart now?', otherwise)), step('go', command('true'))), [approver: approver])

        then:
        end.how() == how
        events(folder).find { it instanceof Event.ApprovalGiven }.by() == by

        where:
        approver                                                                   | otherwise || how         | by
        Approver.YES                                                               | false     || How.DONE    | '--yes'
        Approver.NOBODY                                                            | true      || How.DONE    | 'default: nobody is there to be asked, and --yes was not said'
        Approver.NOBODY                                                            | false     || How.REFUSED | 'default: nobody is there to be asked, and --yes was not said'
        Approver.always('the scenario')                                            | false     || How.DONE    | 'the scenario'
        SILENT                                                                     | true      || How.DONE    | 'default: nobody answered within 20 s'
        SILENT                                                                     | false     || How.REFUSED | 'default: nobody answered within 20 s'
        ANNA                                                                       | true      || How.REFUSED | 'anna'
    }

    def 'what cannot go well is told before the first step: #problem'() {
        when:
        def end = perform(book(step('first', command('touch', temp.resolve('touched'))), step('bad', act), step('late', capture('late', 'echo'))))

        then:
        end.how() == How.NOT_BEGUN
        end.message().contains(problem)
        !Files.exists(temp.resolve('touched'))

        where:
        act                                   || problem
        command('echo', says(output('what'))) || "some-runbook.groovy:7: the output 'what' is used here and captured nowhere; there are late"
        command('echo', says(output('late'))) || "the output 'late' is used here before it is captured; capture it in an earlier step"
        shell('x ', secret('pin'))            || "the secret 'pin' is used here and was not given"
        command('no-such-program')            || "there is no program 'no-such-program' on PATH; install it, or name it with its place"
    }

    def 'a rehearsal says the present state and the difference, and touches nothing'() {
        given:
        def book = book(
                step('switch', point(current, 'releases/2.5.1')),
                step('clean', command('rm', '-r', temp.resolve('releases'))),
                step('bad', point(temp.resolve('releases'), 'x')))

        expect:
        means().rehearse(book, [:]) == [
            '1. switch',
            "   point $current at releases/2.5.1",
            "      $current points at releases/2.5.2, would point at releases/2.5.1",
            '2. clean',
            "   command rm -r ${temp.resolve('releases')}",
            "      would run: rm -r ${temp.resolve('releases')}",
            '3. bad',
            "   point ${temp.resolve('releases')} at x",
            "      ${temp.resolve('releases')} is not there, would fail: ${temp.resolve('releases')} is no symbolic link but a directory; move it away by hand first"
        ]
        Files.readSymbolicLink(current) == Path.of('releases/2.5.2')
    }

    private RunbookEnd perform(chaos.plan.Runbook book, Map more = [:]) {
        def observer = new RunObserver() {
            @Override void output(String step, String line) { lines << line }
        }
        Books.run(folder, book, more + [observers: [observer]]).withCloseable { it.perform() }
    }
}
