package chaos.script;

import groovy.lang.Script;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.codehaus.groovy.GroovyBugError;
import org.codehaus.groovy.control.CompilationFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one script to its end: when a look finds problems, the statements that hold them are blanked out and the rest is
 * looked at again, so that a person hears of everything at once.
 */
final class Reading {

    private static final int LOOKS = 24;

    private final Compiler compiler;
    private final Request request;
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final Set<Findings.Place> told = new HashSet<>();
    private final Set<String> lostNames = new HashSet<>();

    private int overspent;

    Reading(Compiler compiler, Request request) {
        this.compiler = compiler;
        this.request = request;
    }

    Outcome read() {
        Source source = request.source();
        Source rest = source;
        Outcome.Said plan = null;
        for (int looks = 0; looks < LOOKS && rest != null && plan == null; looks++) {
            Look look = new Look(source.name(), lostNames);
            Class<? extends Script> script = compile(rest, look);
            if (script == null) {
                rest = remainder(rest, look);
            } else {
                SayingOf said = SayingOf.of(script, request, rest == source);
                tell(said.problems());
                plan = said.said();
                overspent += said.spent() ? 1 : 0;
                rest = said.stumbled() == null || overspent > 1 ? null : without(rest, look, said.stumbled());
            }
        }
        return outcome(plan);
    }

    private Outcome outcome(Outcome.@Nullable Said plan) {
        if (problems.isEmpty() && plan != null) {
            return plan;
        }
        List<Problem> all = new ArrayList<>(problems);
        all.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
        return new Outcome.Refused(all);
    }

    /** The script's class; null where problems were found, which the look then holds. */
    private @Nullable Class<? extends Script> compile(Source source, Look look) {
        try {
            return compiler.compile(source, request.dialect(), look);
        } catch (Unfit e) {
            tell(look.findings().sorted());
        } catch (CompilationFailedException | GroovyBugError e) {
            new Misreading(source, look).tell(e);
            tell(look.findings().sorted());
        }
        return null;
    }

    /** Adds what was found in one look; what was found at a place before is not told again in other words. */
    private void tell(List<Problem> found) {
        for (Problem problem : found) {
            if (!told.contains(new Findings.Place(problem.line(), problem.column())) || problem.line() == 0) {
                problems.add(problem);
            }
        }
        for (Problem problem : found) {
            told.add(new Findings.Place(problem.line(), problem.column()));
        }
    }

    /** What is left to look at; null where nothing can be. */
    private @Nullable Source remainder(Source source, Look look) {
        Source rest = source;
        for (Findings.Place place : look.findings().places()) {
            Findings.Repair repair = look.findings().repair(place);
            if (rest != null) {
                rest = repair == null ? without(rest, look, place) : rest.with(place, repair);
            }
        }
        return rest;
    }

    private @Nullable Source without(Source source, Look look, Findings.Place place) {
        Stretch statement = look.statements().around(place.line(), place.column());
        if (statement == null) {
            return source.withoutLine(place.line());
        }
        lostNames.addAll(look.declaredIn(statement));
        return source.without(statement);
    }
}
