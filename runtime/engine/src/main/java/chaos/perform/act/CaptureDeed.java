package chaos.perform.act;

import chaos.host.Command;
import chaos.journal.Event;
import chaos.plan.Act;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Keeps what a program prints under a name for later steps. */
record CaptureDeed(Tools tools, Act.Capture act) implements Deed {

    private static final int MOST_CHARACTERS = 1 << 20;

    @Override
    public Foresight foresee() {
        return Foresight.would(
                "would run: " + tools.values().print(act.words()), "and keep what it prints as <" + act.output() + ">");
    }

    @Override
    public Done perform(Deadline deadline) throws DeedFailure, BrokenOff {
        Command command = tools.programs().command(act.words());
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        tools.programs().run(command, deadline, line -> {
            lines.add(line);
            tools.voice().line(tools.values().mask(line));
        });
        String text = text(lines);
        tools.values().put(act.output(), text);
        KeptOutputs.keep(tools, text);
        tools.recorder().append(new Event.OutputCaptured(act.output(), Hash.of(text), Hash.bytes(text)));
        return Done.seen(act.output() + " is " + shown(text));
    }

    private static String text(List<String> lines) throws DeedFailure {
        String text = String.join("\n", List.copyOf(lines)).strip();
        if (text.length() > MOST_CHARACTERS) {
            throw new DeedFailure("an output holds at most " + MOST_CHARACTERS + " characters, got " + text.length()
                    + "; keep it as evidence instead");
        }
        return text;
    }

    private String shown(String text) {
        String line = tools.values().mask(text).lines().findFirst().orElse("");
        boolean whole = text.lines().count() <= 1;
        return "'" + line + "'" + (whole ? "" : " and " + (text.lines().count() - 1) + " more lines");
    }
}
