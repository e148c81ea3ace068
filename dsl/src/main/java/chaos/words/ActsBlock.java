package chaos.words;

import chaos.plan.Act;
import chaos.plan.Wording;
import java.util.List;

/** A block of acts, which are done in their order. */
public abstract class ActsBlock extends FileWords {

    ActsBlock(Acting acting) {
        super(acting);
    }

    /** Runs a program; its arguments are given one by one, and no shell reads them. */
    public final CommandNoun command(CharSequence program, CharSequence... arguments) {
        List<Wording> words = words(program, arguments);
        return new CommandNoun(words, acting().add("command", origin -> new Act.Command(words, origin)));
    }

    /** Has the shell run a text, for what only a shell can say. */
    public final void shell(CharSequence text) {
        Wording wording = Texts.wording(text);
        acting().add("shell", origin -> new Act.Shell(wording, origin));
    }

    /** Runs a program and keeps what it prints under a name, for later acts. */
    public final Said capture(String output, CharSequence program, CharSequence... arguments) {
        List<Wording> words = words(program, arguments);
        Laws.name(acting().saying(), "an output's name", output);
        acting().draft().captured(output);
        acting().add("capture", origin -> new Act.Capture(output, words, origin));
        return new Said(new Wording(List.of(new Wording.Output(output))));
    }

    /** What an earlier act captured. */
    public final Said output(String name) {
        acting().draft().used(name);
        return new Said(new Wording(List.of(new Wording.Output(name))));
    }

    /** Runs a program and keeps what it prints as a file of evidence. */
    public final void keep(String file, CharSequence program, CharSequence... arguments) {
        List<Wording> words = words(program, arguments);
        Laws.name(acting().saying(), "a file of evidence", file);
        acting().add("keep", origin -> new Act.Keep(file, words, origin));
    }

    /** Keeps a copy of a file that a program wrote as a file of evidence. */
    public final void keepFile(String name, CharSequence path) {
        Wording wording = Texts.wording(path);
        Laws.name(acting().saying(), "a file of evidence", name);
        acting().add("keepFile", origin -> new Act.KeepFile(name, wording, origin));
    }

    /** Asks a person before it goes on. */
    public final Approving approve(CharSequence question) {
        Wording wording = Texts.wording(question);
        return new Approving(acting().begin("approve", "`within <duration> otherwise no`"), wording);
    }

    public final AnswerNoun getYes() {
        return new AnswerNoun(true);
    }

    public final AnswerNoun getNo() {
        return new AnswerNoun(false);
    }

    private List<Wording> words(CharSequence program, CharSequence... arguments) {
        List<Wording> words = Texts.wordings(program, arguments);
        if (words.get(0).print().isBlank()) {
            acting().saying().slip("a command begins with the name of a program", "''", "such as 'systemctl'");
        }
        return words;
    }
}
