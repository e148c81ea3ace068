package chaos.script;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.codehaus.groovy.ast.ModuleNode;

/** One look at the text of a script: what was found, where its statements stand, and which names it declares. */
final class Look {

    private final Findings findings;
    private final Statements statements = new Statements();
    private final Set<String> lostNames;
    private Map<String, Findings.Place> declared = Map.of();

    /** {@code lostNames} were declared by statements that are blanked out by now. */
    Look(String file, Set<String> lostNames) {
        this.findings = new Findings(file);
        this.lostNames = lostNames;
    }

    Findings findings() {
        return findings;
    }

    Statements statements() {
        return statements;
    }

    Set<String> declared() {
        return declared.keySet();
    }

    /** The names that a statement declares. */
    Set<String> declaredIn(Stretch statement) {
        Set<String> names = new HashSet<>();
        declared.forEach((name, place) -> {
            if (statement.holds(place.line(), place.column())) {
                names.add(name);
            }
        });
        return names;
    }

    Set<String> lostNames() {
        return lostNames;
    }

    /** The first check. */
    void grammar(ModuleNode module, Lexicon lexicon) {
        GrammarCheck check = new GrammarCheck(findings, statements, lexicon.words());
        declared = check.declared();
        if (isEmpty(module)) {
            String begin = lexicon.dialect().begin();
            findings.add(
                    1,
                    1,
                    "the script is empty; " + begin,
                    "",
                    "a " + lexicon.dialect().word(),
                    "");
        } else {
            check.check(module);
        }
        stopIfUnfit();
    }

    /** Groovy puts a statement of its own, which has no place, into a script that says nothing. */
    private static boolean isEmpty(ModuleNode module) {
        boolean said = module.getStatementBlock().getStatements().stream().anyMatch(s -> s.getLineNumber() > 0);
        boolean defined = module.hasPackage()
                || !module.getMethods().isEmpty()
                || module.getClasses().stream().anyMatch(c -> !c.isScript());
        boolean imported = !module.getImports().isEmpty()
                || !module.getStarImports().isEmpty()
                || !module.getStaticImports().isEmpty()
                || !module.getStaticStarImports().isEmpty();
        return !said && !defined && !imported;
    }

    void stopIfUnfit() {
        if (!findings.isEmpty()) {
            throw new Unfit();
        }
    }
}
