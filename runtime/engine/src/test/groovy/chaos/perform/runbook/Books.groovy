package chaos.perform.runbook

import chaos.journal.*
import chaos.perform.*
import chaos.perform.act.*
import chaos.plan.*
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration

/** Runbooks for tests, said in few words. */
class Books {

    static final Origin HERE = new Origin('some-runbook.groovy', 7)

    static Wording says(Object... parts) {
        new Wording(parts.collect { it instanceof Wording.Part ? it : new Wording.Plain(it.toString()) })
    }

    static Wording.Secret secret(String name) { new Wording.Secret(name) }

    static Wording.Output output(String name) { new Wording.Output(name) }

    static Act command(Object... words) {
        new Act.Command(words.collect { it instanceof Wording ? it : says(it) }, HERE)
    }

    static Act shell(Object... parts) { new Act.Shell(says(parts), HERE) }

    static Act point(Object link, Object to) { new FileAct.Point(link instanceof Wording ? link : says(link), says(to), HERE) }

    static Act verify(Check check, Duration within = Duration.ofSeconds(5)) { new Act.Verify(check, within, HERE) }

    static Act capture(String name, Object... words) {
        new Act.Capture(name, words.collect { it instanceof Wording ? it : says(it) }, HERE)
    }

    static Act approve(String question, boolean otherwise = false, Duration within = Duration.ofSeconds(30)) {
        new Act.Approve(says(question), within, otherwise, HERE)
    }

    static Step step(Map parts = [:], String name, Act... acts) {
        new Step(name, parts.guards ?: [], acts.toList(), parts.undo ?: [], parts.rescue ?: [], parts.always ?: [],
                parts.within ?: Duration.ofSeconds(20), parts.retry ?: Step.Retry.NEVER, HERE)
    }

    static Runbook book(Runbook.OnFailure onFailure = Runbook.OnFailure.STOP, Step... steps) {
        new Runbook('Mends something', HERE, steps.toList(), onFailure, [:])
    }

    static Remedying means(Map outputs = [:]) {
        new Remedying(new SystemClock(), { service, tools -> throw new DeedFailure('no services here') },
                { listener -> throw new DeedFailure('no signals here') }, outputs, 'test')
    }

    static RunbookRun run(Path folder, Runbook book, Map more = [:]) {
        new RunbookRun(book, RunFolder.create(folder), more.means ?: means(), more.secrets ?: [:],
                more.approver ?: Approver.NOBODY, more.observers ?: [])
    }

    static List<Event> events(Path folder) {
        Files.readAllLines(folder.resolve('journal.jsonl')).collect { Json.read(it, Entry).event() }
    }

    /** Everything that a run left in its folder, as one text. */
    static String all(Path folder) {
        def text = new StringBuilder()
        folder.toFile().eachFileRecurse { if (it.file) text << it.getText('UTF-8') }
        text
    }
}
