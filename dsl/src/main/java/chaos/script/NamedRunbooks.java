package chaos.script;

import chaos.plan.Runbook;
import chaos.plan.Wording;
import chaos.words.Nearest;
import chaos.words.Runbooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the runbooks that a scenario names in folders, and says them with the target's own answers on offer. */
final class NamedRunbooks implements Runbooks {

    /** What the target of a run answers; its value is known when the runbook is run. */
    private static final Map<String, Wording> OFFERED = Map.of(
            "home", output("target.home"),
            "uri", output("target.uri"),
            "pid", output("target.pid"),
            "metrics", output("target.metrics"),
            "logs", output("target.logs"),
            "data", output("target.data"));

    private final Scripts scripts;
    private final List<Path> folders;

    NamedRunbooks(Scripts scripts, List<Path> folders) {
        this.scripts = scripts;
        this.folders = folders;
    }

    @Override
    public Found find(String name, Map<String, String> answers) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9_-]*")) {
            return none("a runbook's name is letters, digits, dashes and underscores, got '" + name + "'");
        }
        for (Path folder : folders) {
            Path file = folder.resolve(name + ".groovy");
            if (Files.isRegularFile(file)) {
                return found(scripts.readRunbook(file, answers, OFFERED));
            }
        }
        return none(unknown(name));
    }

    private static Found found(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            return new Found(
                    null, refused.problems().stream().map(Problem::print).toList());
        }
        Outcome.Said said = (Outcome.Said) outcome;
        List<String> problems = new ArrayList<>();
        for (String name : said.unanswered()) {
            problems.add("it asks for `" + name + "`, which is not answered; say `" + name + ": '..'` after its name");
        }
        for (String name : said.secrets()) {
            problems.add("it asks for the secret `" + name + "`, which a scenario cannot give");
        }
        return problems.isEmpty() ? new Found((Runbook) said.plan(), List.of()) : new Found(null, problems);
    }

    private String unknown(String name) {
        Set<String> known = new TreeSet<>();
        folders.forEach(folder -> known.addAll(names(folder)));
        String nearest = Nearest.of(name, known);
        String meant = nearest.isEmpty() ? "" : "; did you mean '" + nearest + "'?";
        return "there is no " + name + ".groovy in " + folders + meant;
    }

    private static Set<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> names = new TreeSet<>();
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.endsWith(".groovy"))
                    .forEach(file -> names.add(file.substring(0, file.length() - ".groovy".length())));
            return names;
        } catch (IOException e) {
            return Set.of();
        }
    }

    private static Found none(String problem) {
        return new Found(null, List.of(problem));
    }

    private static Wording output(String name) {
        return new Wording(List.of(new Wording.Output(name)));
    }
}
