package chaos.script;

import chaos.words.Nearest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.jspecify.annotations.Nullable;

/** Puts what the second check refuses, and what did not resolve, into words. */
final class Complaints {

    static final String LAW = "a script only says what shall happen";
    static final String ALLOWED = "words, values, lists and maps";

    private final TypeVisitor types;
    private final Look look;
    private final Lexicon lexicon;
    private final List<MethodCallExpression> unresolved = new ArrayList<>();

    Complaints(TypeVisitor types, Look look, Lexicon lexicon) {
        this.types = types;
        this.look = look;
        this.lexicon = lexicon;
    }

    void refuse(ASTNode at, String what) {
        look.findings().add(at, what + " cannot be used: " + LAW, what.replace("`", ""), ALLOWED, "");
    }

    void refuseCall(MethodCallExpression call) {
        String name = call.getMethodAsString();
        look.findings().add(call.getMethod(), Misuse.notAWord(name), name, ALLOWED, "");
    }

    void unresolved(MethodCallExpression call) {
        unresolved.add(call);
    }

    /** What a block says is not looked at while it is not known which block it is: it is told that, and looked at then. */
    void hide(ClosureExpression body) {
        look.findings().hide(Stretch.of(body));
    }

    void wrongScene(MethodCallExpression call, ClassNode scene) {
        String name = call.getMethodAsString();
        wrongScene(call, scene, homes(name));
    }

    /** The same of a word that follows another, and may do so in the scenes of some classes only. */
    void wrongScene(MethodCallExpression call, ClassNode scene, List<String> classes) {
        wrongScene(call, scene, homes(s -> classes.contains(s.type().getName())));
    }

    private void wrongScene(MethodCallExpression call, ClassNode scene, String homes) {
        String name = call.getMethodAsString();
        Scenery here = lexicon.scene(scene.getName());
        String place = here == null ? "" : ", not " + here.title();
        look.findings().add(call.getMethod(), "`" + name + "` belongs " + homes + place, name, homes, "");
    }

    void operator(BinaryExpression node, ClassNode left, ClassNode right) {
        if (isUnknown(left) || isUnknown(right)) {
            return;
        }
        String operator = node.getOperation().getText().equals("[")
                ? "[ ]"
                : node.getOperation().getText();
        String found = Phrase.of(left) + " and " + Phrase.of(right);
        look.findings()
                .add(
                        node.getOperation().getStartLine(),
                        node.getOperation().getStartColumn(),
                        "the operator `" + operator + "` does not join " + found,
                        found,
                        "values that can be joined",
                        "");
    }

    void property(PropertyExpression node, ClassNode type, String name) {
        if (isUnknown(type)) {
            return;
        }
        if (!Plain.isNumber(type) && !Properties.isWord(type)) {
            look.findings().add(node.getProperty(), Misuse.notAWord(name), name, ALLOWED, "");
            return;
        }
        boolean number = Plain.isNumber(type);
        Set<String> known =
                type.isResolved() ? lexicon.after(ClassHelper.getWrapper(type).getTypeClass()) : Set.of();
        if (known.contains(name)) {
            String needs = "what it speaks of, such as an amount";
            look.findings()
                    .add(node.getProperty(), "`" + name + "` is not finished: it needs " + needs, name, needs, "");
            return;
        }
        String nearest = Nearest.of(name, known);
        String what =
                number ? "unknown unit `" + name + "`" : "unknown word `" + name + "` after " + spoken(node, type);
        look.findings().add(node.getProperty(), what + hint(nearest, known), name, list(known), nearest);
    }

    private static String spoken(PropertyExpression node, ClassNode type) {
        return node.getObjectExpression() instanceof PropertyExpression noun
                ? "`" + noun.getPropertyAsString() + "`"
                : Phrase.of(type);
    }

    void unknownName(VariableExpression node, ClassNode scene) {
        if (look.lostNames().contains(node.getName())) {
            look.findings().silently(node);
            return;
        }
        String home = homes("get" + Character.toUpperCase(node.getName().charAt(0))
                + node.getName().substring(1));
        if (!home.isEmpty()) {
            String message = "`" + node.getName() + "` is spoken of " + home + " only";
            look.findings().add(node, message, node.getName(), home, "");
            return;
        }
        Set<String> nouns = new TreeSet<>(lexicon.nouns());
        nouns.addAll(lexicon.spokenOfIn(scene.getName()));
        Set<String> known = new TreeSet<>(nouns);
        known.addAll(look.declared());
        String nearest = Nearest.of(node.getName(), known);
        String message = "unknown word `" + node.getName() + "`" + hint(nearest, nouns);
        look.findings().add(node, message, node.getName(), list(nouns), nearest);
    }

    /** Tells what did not resolve: first what is certain, then what is left without a reason. */
    void tell(Map<ASTNode, ClassNode> sceneOf) {
        for (TypeVisitor.Missing missing : types.missing()) {
            if (missing.at() instanceof MethodCallExpression call && !doubtful(missing)) {
                missing(call, missing, sceneOf.get(call));
            }
        }
        for (MethodCallExpression call : unresolved) {
            unexplained(call.getMethod(), "`" + call.getMethodAsString() + "`");
        }
        for (ASTNode misfit : types.misfits()) {
            unexplained(misfit, "this");
        }
        for (TypeVisitor.Missing missing : types.missing()) {
            unexplained(missing.at(), "`" + missing.name() + "`");
        }
    }

    /** Whether the complaint follows from another: something unknown is spoken to, or given. */
    private boolean doubtful(TypeVisitor.Missing missing) {
        boolean bare = missing.at() instanceof MethodCallExpression call && call.isImplicitThis();
        boolean unknown = missing.arguments().stream().anyMatch(Complaints::isUnknown);
        return bare ? unknown && !homes(missing.name()).isEmpty() : unknown || isUnknown(missing.receiver());
    }

    private void missing(MethodCallExpression call, TypeVisitor.Missing missing, @Nullable ClassNode scene) {
        if (!call.isImplicitThis()) {
            new Misuse(lexicon, look.findings()).afterValue(call, missing);
            return;
        }
        Scenery here = scene == null ? null : lexicon.scene(scene.getName());
        if (here == null || scene == null) {
            return;
        }
        if (here.words().containsKey(missing.name())) {
            new Misuse(lexicon, look.findings())
                    .arguments(call, missing, here.words().get(missing.name()));
        } else if (!homes(missing.name()).isEmpty()) {
            wrongScene(call, scene);
        } else {
            unknownWord(call, here);
        }
    }

    private void unknownWord(MethodCallExpression call, Scenery here) {
        String name = call.getMethodAsString();
        if (lexicon.isElsewhere(name)) {
            String other = lexicon.dialect().other().word();
            String message = "`" + name + "` belongs in a " + other + "; this is a "
                    + lexicon.dialect().word();
            look.findings().add(call.getMethod(), message, name, list(here.names()), "");
            return;
        }
        Set<String> known = new TreeSet<>(here.names());
        known.addAll(look.declared());
        String nearest = Nearest.of(name, known);
        String message = "unknown word `" + name + "` " + here.title() + hint(nearest, here.names());
        look.findings().add(call.getMethod(), message, name, list(here.names()), nearest);
        if (here.names().contains(nearest) && opensBlock(call)) {
            look.findings().repair(call.getMethod(), name, nearest);
        }
    }

    private static boolean opensBlock(MethodCallExpression call) {
        return call.getArguments() instanceof TupleExpression arguments
                && arguments.getExpressions().stream().anyMatch(a -> a instanceof ClosureExpression);
    }

    private void unexplained(ASTNode at, String what) {
        Stretch around = look.statements().around(at.getLineNumber(), at.getColumnNumber());
        if (around == null ? look.findings().isEmpty() : !look.findings().within(around)) {
            // A minus before an amount is a call of this name, which nobody has written.
            String message = what.equals("`negative`")
                    ? "an amount cannot be negative"
                    : what + " does not fit here: its kind is not known, or the values do not go together";
            look.findings().add(at, message, what.replace("`", ""), "values whose kind is known", "");
        }
    }

    /** Where a word may be said; empty where nowhere. */
    private String homes(String name) {
        return homes(s -> s.words().containsKey(name));
    }

    private String homes(Predicate<Scenery> isHome) {
        List<String> homes = new ArrayList<>();
        for (Scenery scene : lexicon.scenes().values()) {
            if (isHome.test(scene)) {
                homes.add(scene.title());
            }
        }
        homes.sort(Comparator.naturalOrder());
        String last = homes.isEmpty() ? "" : homes.remove(homes.size() - 1);
        return homes.isEmpty() ? last : String.join(", ", homes) + " or " + last;
    }

    static String hint(String nearest, Set<String> known) {
        if (!nearest.isEmpty()) {
            return "; did you mean `" + nearest + "`?";
        }
        return known.isEmpty() ? "" : "; known here: " + list(known);
    }

    static String list(Set<String> known) {
        return String.join(", ", known);
    }

    static boolean isUnknown(ClassNode type) {
        return type.equals(ClassHelper.OBJECT_TYPE);
    }
}
