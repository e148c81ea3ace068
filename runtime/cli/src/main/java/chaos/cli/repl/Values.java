package chaos.cli.repl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** What the options and parameters of commands can be, told by the label that their help shows. */
public final class Values {

    private final Map<String, Function<Typing, List<Choice>>> byLabel;

    private Values(Map<String, Function<Typing, List<Choice>>> byLabel) {
        this.byLabel = Map.copyOf(byLabel);
    }

    /** What scripts, files and folders offer. */
    public static Values of(ScriptPlaces scripts) {
        return new Values(Map.of(
                "FILE", scripts::files,
                "DIR", typing -> Paths.folders(scripts.here(), typing.begun()),
                "NAME=VALUE", typing -> answers(scripts.asks(typing.words())),
                "runbook NAME", typing -> scripts.runbooks(),
                "runbook show NAME", typing -> scripts.runbooks()));
    }

    /** These, and what stands under one more label; with the command's name before it, it holds for that one only. */
    public Values and(String label, Function<Typing, List<Choice>> choices) {
        Map<String, Function<Typing, List<Choice>>> more = new HashMap<>(byLabel);
        more.put(label, choices);
        return new Values(more);
    }

    List<Choice> of(CommandSpec command, ArgSpec argument, Typing typing) {
        if (argument.completionCandidates() != null) {
            List<Choice> said = new java.util.ArrayList<>();
            argument.completionCandidates().forEach(value -> said.add(Choice.whole(value, "")));
            return said;
        }
        String label = argument.paramLabel();
        String own = command.qualifiedName().replaceFirst("^\\S+ ", "") + " " + label;
        return byLabel.getOrDefault(own, byLabel.getOrDefault(label, nothing -> List.of()))
                .apply(typing);
    }

    private static List<Choice> answers(Asks asks) {
        return asks.sentences().keySet().stream()
                .map(name -> new Choice(name + "=", asks.question(name), false))
                .toList();
    }
}
