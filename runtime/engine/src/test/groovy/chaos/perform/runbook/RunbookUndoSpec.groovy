package chaos.perform.runbook

import static chaos.journal.StepState.*
import static chaos.perform.runbook.Books.*

import chaos.journal.*
import chaos.perform.Controller
import chaos.perform.RunbookUndo
import chaos.plan.Runbook
import chaos.target.ProcessId
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** The undo of a runbook by its record alone. */
@Timeout(60)
class RunbookUndoSpec extends Specification {

    @TempDir
    Path temp

    Path folder
    Path current

    /** Holds the lock of a file until it is killed. */
    static final HOLDS = '''
        class Holds {
            public static void main(String[] file) throws Exception {
                new java.io.RandomAccessFile(file[0], "rw").getChannel().lock();
                System.out.println("held");
                Thread.sleep(600_000);
            }
        }'''

    def setup() {
        folder = temp.resolve('run')
        current = temp.resolve('current')
        ['2.5.0', '2.5.1', '2.5.2'].each { Files.createDirectories(temp.resolve("releases/$it")) }
        Files.createSymbolicLink(current, Path.of('releases/2.5.2'))
    }

    def switching = { step('switch', undo: [shell('echo ', output('who'), ' >> ' + temp.resolve('undone'))],
            capture('who', 'printf', "a'b\\n"), point(current, 'releases/2.5.1')) }

    def 'what was done is taken back by another process, once'() {
        given:
        def book = book(switching(), step('fails', command('false')), step('later', command('touch', temp.resolve('later'))))
        perform(book)

        when:
        def end = undo(book)

        then: 'the link by what was remembered, the rest with what was captured'
        end.left().empty
        end.steps()*.state() == [UNDONE, FAILED, NOT_REACHED]
        Files.readSymbolicLink(current) == Path.of('releases/2.5.2')
        Files.readString(temp.resolve('undone')) == "a'b\n"
        !recollection(book).undoable()
        recollection(book).undoBegun()

        when: 'again'
        def again = undo(book)

        then:
        again.left().empty
        Files.readAllLines(temp.resolve('undone')).size() == 1
        events(folder).count { it instanceof Event.RunbookUndoBegan } == 1
    }

    def 'after a crash between #before and #after the way back is on disk'() {
        given: 'a record that ends there, its last line torn'
        def book = book(switching(), step('later', command('touch', temp.resolve('later'))))
        perform(book)
        def journal = folder.resolve('journal.jsonl')
        def lines = Files.readAllLines(journal)
        def cut = lines.findIndexOf { it.contains(last) && it.contains('point') } + 1
        Files.writeString(journal, lines.take(cut).join('\n') + '\n{"at":"20')
        if (switched) {
            assert Files.readSymbolicLink(current) == Path.of('releases/2.5.1')
        } else {
            Files.delete(current)
            Files.createSymbolicLink(current, Path.of('releases/2.5.2'))
        }

        when:
        def told = recollection(book)
        def end = undo(book)

        then:
        told.undoable()
        told.message() == 'the record ends in step 1, switch'
        told.results()[0].state() == BROKEN_OFF
        told.results()[1].state() == NOT_REACHED
        end.left().empty
        end.steps()[0].state() == UNDONE
        Files.readSymbolicLink(current) == Path.of('releases/2.5.2')

        where:
        before       | after        | last          | switched
        'the intent' | 'the switch' | 'ActIntended' | false
        'the switch' | 'its record' | 'ActIntended' | true
        'its record' | 'the rest'   | 'ActDone'     | true
    }

    def 'a link that somebody else has switched since is left, and told with the command by hand'() {
        given:
        def book = book(step('switch', point(current, 'releases/2.5.1')), step('fails', command('false')))
        perform(book)
        Files.delete(current)
        Files.createSymbolicLink(current, Path.of('releases/2.5.0'))

        when:
        def end = undo(book)

        then:
        end.left()[0].problem().contains("points at releases/2.5.0, and this runbook let it point at releases/2.5.1")
        end.left()[0].byHand() == "ln -sfn releases/2.5.2 $current"
        Files.readSymbolicLink(current) == Path.of('releases/2.5.0')
        ending(book).code() == 5

        when: 'it is put right, and undone again'
        Files.delete(current)
        Files.createSymbolicLink(current, Path.of('releases/2.5.1'))
        def again = undo(book)

        then:
        again.left().empty
        ending(book).code() == 1
    }

    def 'an undo that was cut off goes on where it was'() {
        given:
        def log = temp.resolve('log')
        def book = book(step('one', undo: [shell("echo 1 >> $log")], command('true')),
                step('two', undo: [shell("echo 2 >> $log")], command('true')), step('three', command('false')))
        perform(book)
        undo(book)
        def journal = folder.resolve('journal.jsonl')
        def lines = Files.readAllLines(journal)
        Files.write(journal, lines.take(lines.findIndexOf { it.contains('StepUndone') } + 1))

        when:
        undo(book)

        then: 'the step whose undo was recorded is not undone twice'
        Files.readAllLines(log) == ['2', '1', '1']
    }

    def 'a secret in a way back is in no record, so it must be gone by hand'() {
        given:
        def link = temp.resolve('hush')
        def book = book(step('switch', point(says(temp.toString() + '/', secret('name')), 'releases/2.5.1')), step('fails', command('false')))
        def run = Books.run(folder, book, [secrets: [name: 'hush']])
        run.perform()
        run.close()

        when:
        def end = undo(book)

        then:
        Files.isSymbolicLink(link)
        end.left()[0].problem().contains('a secret is in it')
        !all(folder).contains('hush')
    }

    def 'of two undos at once the second does nothing'() {
        given:
        def book = book(switching(), step('fails', command('false')))
        perform(book)
        def lock = folder.resolve('.undo.lock').toFile()
        def holder = otherProcess ? new ProcessBuilder(javaCommand(), Files.writeString(temp.resolve('Holds.java'), HOLDS).toString(), lock.toString()).start() : null
        def own = otherProcess ? null : new RandomAccessFile(lock, 'rw')
        otherProcess ? holder.inputReader().readLine() : own.channel.lock()

        when:
        undo(book)

        then:
        def refused = thrown(IOException)
        refused.message.contains('is just being undone by another')
        !Files.exists(temp.resolve('undone'))
        Files.readSymbolicLink(current) == Path.of('releases/2.5.1')

        when: 'that one was killed'
        otherProcess ? holder.destroyForcibly().waitFor() : own.close()

        then:
        undo(book).left().empty
        Files.readSymbolicLink(current) == Path.of('releases/2.5.2')

        where:
        otherProcess << [true, false]
    }

    def 'a program that outlived the tool is not undone beside, another process with its id is none'() {
        given:
        def book = book(step('long', undo: [command('touch', temp.resolve('undone'))], shell('sleep 1000')))
        def program = new ProcessBuilder('setsid', 'sleep', '1000').start()
        def id = ProcessId.of(program.pid()).get()
        def record = { started ->
            RunFolder.create(folder)
            Files.writeString(folder.resolve('plan.json'), Json.writePretty(book, chaos.plan.Plan))
            Files.writeString(folder.resolve('journal.jsonl'), [
                new Event.RunbookBegan('r', 1, ''), new Event.StepBegan(1, 'long', 7), new Event.ActIntended(1, 'shell sleep 1000', true, [:], 7),
                new Event.ProgramBegan("sh -c 'sleep 1000'", id.pid(), started)
            ].collect { Json.write(new Entry(java.time.Instant.EPOCH, it), Entry) + '\n' }.join())
        }

        when:
        record(id.started())
        undo(book)

        then:
        def refused = thrown(IOException)
        refused.message == "a command of it outlived the tool and still runs, process ${id.pid()}: sh -c 'sleep 1000'; end it: kill -- -${id.pid()}"
        Survivor.of(recollection(book)).get().process() == id
        !Files.exists(temp.resolve('undone'))

        when: 'the id was given to another process, which began at another time'
        folder.toFile().deleteDir()
        record(id.started() - 1)

        then:
        undo(book).left().empty
        Files.exists(temp.resolve('undone'))
        program.alive

        cleanup:
        program.destroyForcibly()
    }

    def 'a prune that fails halfway has changed what it deleted'() {
        given: 'a file that becomes a directory that is not empty when the one before it is deleted'
        def old = java.nio.file.attribute.FileTime.from(java.time.Instant.now().minus(java.time.Duration.ofDays(3)))
        def files = (1..3).collect { Files.setLastModifiedTime(Files.writeString(temp.resolve("app.log.$it"), 'x'), old) }
        def first = null
        def sabotage = new chaos.perform.RunObserver() {
            @Override void output(String step, String line) {
                if (first == null) {
                    first = files.find { !Files.exists(it) }
                    files.findAll { it != first }.each {
                        Files.delete(it)
                        Files.createDirectories(it.resolve('full'))
                    }
                }
            }
        }
        def book = book(step('prune', new chaos.plan.FileAct.Prune(says(temp.toString()), 'app.log.*', java.time.Duration.ofDays(1), 0, HERE)))
        def run = Books.run(folder, book, [observers: [sabotage]])

        when:
        def end = run.perform()
        run.close()

        then:
        first != null
        end.message().contains('; 1 of 3 were deleted before')
        end.next().contains('changed and left as it is: step 1 (prune)')
        events(folder).find { it instanceof Event.ActFailed }.changed()
        recollection(book).withoutWayBack() == ['step 1 (prune)']
    }

    def 'an act that fails changes what it may have changed, one that only looks does not'() {
        given:
        def book = book(step('look', undo: [command('touch', temp.resolve('undone'))], verify(new chaos.plan.Check.PathExists(says('/no/such')), java.time.Duration.ofMillis(1))))
        perform(book)

        expect:
        !recollection(book).undoable()
        recollection(book).withoutWayBack() == []
    }

    private static String javaCommand() { ProcessHandle.current().info().command().get() }

    private perform(Runbook book) {
        def run = Books.run(folder, book)
        run.perform()
        run.close()
        Controller.forget(new RunFolder(folder))
    }

    private Recollection recollection(Runbook book) { Recollection.of(book, RunReader.read(new RunFolder(folder)).entries()) }

    private RunbookEnd undo(Runbook book) {
        new RunbookUndo(book, new RunFolder(folder), means(), [:], []).undo('anna')
    }

    private ending(Runbook book) {
        def timeline = RunReader.read(new RunFolder(folder))
        chaos.report.Ending.of(timeline, chaos.verdict.Judge.judge(book, timeline, chaos.diagnosis.Diagnoses.of(timeline)))
    }
}
