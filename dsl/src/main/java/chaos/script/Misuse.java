package chaos.script;

import chaos.words.Nearest;
import chaos.words.Noun;
import chaos.words.Word;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.expr.MethodCallExpression;

/** Puts a word that is known, but wrongly used, into words: after the wrong value, or with the wrong amounts. */
final class Misuse {

    private static final int MANY = 10;

    private final Lexicon lexicon;
    private final Findings findings;

    Misuse(Lexicon lexicon, Findings findings) {
        this.lexicon = lexicon;
        this.findings = findings;
    }

    /** A word behind a value, such as {@code lasting} behind {@code hold 10.clients}. */
    void afterValue(MethodCallExpression call, TypeVisitor.Missing missing) {
        ClassNode receiver = ClassHelper.getWrapper(missing.receiver());
        Class<?> type = receiver.isResolved() ? receiver.getTypeClass() : Object.class;
        if (!Word.class.isAssignableFrom(type)) {
            findings.add(call.getMethod(), notAWord(missing.name()), missing.name(), Complaints.ALLOWED, "");
            return;
        }
        List<Method> overloads = overloads(type, missing.name());
        if (!overloads.isEmpty()) {
            arguments(call, missing, overloads);
            return;
        }
        Set<String> known = lexicon.after(type);
        String nearest = Nearest.of(missing.name(), known);
        String message =
                "unknown word `" + missing.name() + "` after " + Phrase.of(receiver) + Complaints.hint(nearest, known);
        findings.add(call.getMethod(), message, missing.name(), Complaints.list(known), nearest);
    }

    /** A word with values that it does not take. */
    void arguments(MethodCallExpression call, TypeVisitor.Missing missing, List<Method> overloads) {
        Set<String> forms = new LinkedHashSet<>();
        for (Method overload : overloads) {
            forms.add(overloads.size() > MANY ? shortForm(overload) : form(Scenery.parameters(overload)));
        }
        String found = found(missing.arguments());
        String expected = String.join(", or ", new TreeSet<>(forms));
        String message = "`" + missing.name() + "` takes " + expected + "; found " + found;
        findings.add(call.getMethod(), message, found, expected, "");
    }

    static String notAWord(String name) {
        return "`" + name + "` is not a word of the language: " + Complaints.LAW;
    }

    private static List<Method> overloads(Class<?> type, String name) {
        List<Method> found = new ArrayList<>();
        for (Method method : type.getMethods()) {
            if (method.getName().equals(name) && Word.class.isAssignableFrom(method.getDeclaringClass())) {
                found.add(method);
            }
        }
        return found;
    }

    /** A word that takes every kind of signal need not list them. */
    private static String shortForm(Method overload) {
        List<Class<?>> parameters = Scenery.parameters(overload);
        boolean signal = parameters.size() == 1 && Noun.class.isAssignableFrom(parameters.get(0));
        return signal ? Phrase.of(Noun.class) : form(parameters);
    }

    private static String form(List<Class<?>> parameters) {
        List<String> phrases = new ArrayList<>();
        for (Class<?> parameter : parameters) {
            phrases.add(Phrase.of(parameter));
        }
        return phrases.isEmpty() ? "nothing" : String.join(" and ", phrases);
    }

    private static String found(List<ClassNode> arguments) {
        List<String> phrases = new ArrayList<>();
        for (ClassNode argument : arguments) {
            phrases.add(Phrase.of(argument));
        }
        return phrases.isEmpty() ? "nothing" : String.join(" and ", phrases);
    }
}
