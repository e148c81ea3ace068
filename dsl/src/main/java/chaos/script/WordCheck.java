package chaos.script;

import chaos.words.Said;
import chaos.words.Scene;
import chaos.words.Word;
import groovy.lang.DelegatesTo;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.AnnotationNode;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.Variable;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ClassExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.GStringExpression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.RangeExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.ForStatement;
import org.codehaus.groovy.transform.stc.ExtensionMethodNode;
import org.codehaus.groovy.transform.stc.StaticTypesMarker;
import org.jspecify.annotations.Nullable;

/**
 * The second check, on the tree whose every call, property and variable is resolved: each must be a word of ours, said in
 * its scene, or belong to a plain value.
 */
final class WordCheck extends EveryNode {

    private static final ClassNode WORD = ClassHelper.make(Word.class);
    private static final ClassNode DELEGATES = ClassHelper.make(DelegatesTo.class);
    private static final ClassNode SAID = ClassHelper.make(Said.class);
    private static final ClassNode SCENE = ClassHelper.make(Scene.class);

    private final TypeVisitor types;
    private final Look look;
    private final Lexicon lexicon;
    private final Complaints complaints;
    private final Deque<ClassNode> scenes = new ArrayDeque<>();
    private final Map<ASTNode, ClassNode> sceneOf = new IdentityHashMap<>();

    WordCheck(TypeVisitor types, Look look, Lexicon lexicon) {
        this.types = types;
        this.look = look;
        this.lexicon = lexicon;
        this.complaints = new Complaints(types, look, lexicon);
    }

    void check(ClassNode script) {
        scenes.push(script.getSuperClass());
        for (MethodNode method : script.getMethods()) {
            if (method.getName().equals("run") && method.getCode() != null) {
                method.getCode().visit(this);
            }
        }
        complaints.tell(sceneOf);
    }

    @Override
    boolean enter(ASTNode node) {
        sceneOf.put(node, scenes.getFirst());
        if (!Grammar.allows(node) && node.getClass() != ClassExpression.class) {
            complaints.refuse(node, Grammar.name(node));
            return false;
        }
        if (node instanceof PropertyExpression property) {
            return property(property);
        }
        if (node instanceof ForStatement loop) {
            loop(loop);
        }
        if (node instanceof Expression expression) {
            expression(expression);
        }
        return true;
    }

    private void expression(Expression node) {
        if (node instanceof VariableExpression variable) {
            variable(variable);
        } else if (node instanceof ClassExpression type) {
            complaints.refuse(node, Grammar.name(type.getType()));
        } else if (node instanceof BinaryExpression binary) {
            new Operators(types, complaints).check(binary);
        } else if (node instanceof RangeExpression range) {
            range(range);
        } else if (node instanceof GStringExpression text) {
            text(text);
        }
    }

    @Override
    public void visitMethodCallExpression(MethodCallExpression call) {
        sceneOf.put(call, scenes.getFirst());
        MethodNode target = target(call);
        int before = look.findings().size();
        if (!call.isImplicitThis()) {
            call.getObjectExpression().visit(this);
        }
        if (target == null) {
            complaints.unresolved(call);
        } else if (look.findings().size() == before) {
            judge(call, target);
        }
        arguments(call, target);
    }

    private static @Nullable MethodNode target(MethodCallExpression call) {
        Object target = call.getNodeMetaData(StaticTypesMarker.DIRECT_METHOD_CALL_TARGET);
        return target instanceof MethodNode method ? method : call.getMethodTarget();
    }

    private void arguments(MethodCallExpression call, @Nullable MethodNode target) {
        List<Expression> arguments = call.getArguments() instanceof TupleExpression tuple
                ? tuple.getExpressions()
                : List.of(call.getArguments());
        Parameter[] parameters = target == null ? Parameter.EMPTY_ARRAY : target.getParameters();
        for (int i = 0; i < arguments.size(); i++) {
            if (target == null && arguments.get(i) instanceof ClosureExpression body) {
                complaints.hide(body);
                continue;
            }
            ClassNode inner = i < parameters.length ? scene(parameters[i]) : null;
            argument(arguments.get(i), inner);
        }
    }

    private void argument(Expression argument, @Nullable ClassNode inner) {
        if (inner == null || !(argument instanceof ClosureExpression)) {
            argument.visit(this);
            return;
        }
        scenes.push(inner);
        argument.visit(this);
        scenes.pop();
    }

    private static @Nullable ClassNode scene(Parameter parameter) {
        for (AnnotationNode annotation : parameter.getAnnotations(DELEGATES)) {
            if (annotation.getMember("value") instanceof ClassExpression type) {
                return type.getType();
            }
        }
        return null;
    }

    private void judge(MethodCallExpression call, MethodNode target) {
        MethodNode declared = target instanceof ExtensionMethodNode lent ? lent.getExtensionMethodNode() : target;
        ClassNode owner = declared.getDeclaringClass();
        if (lexicon.isLent(owner.getName())) {
            inScene(call, declared.getParameters()[0].getType());
        } else if (isWord(owner) && target.isPublic() && !target.isStatic()) {
            inScene(call, owner);
            followsInScene(call, target);
        } else if (!isBlockCall(call, owner) && !Plain.allows(receiver(call), target.getName())) {
            complaints.refuseCall(call);
        }
    }

    private ClassNode receiver(MethodCallExpression call) {
        return call.isImplicitThis() ? ClassHelper.OBJECT_TYPE : types.typeOf(call.getObjectExpression());
    }

    /** A bare word must belong to the innermost scene: to its class, or to one of the classes that it extends. */
    private void inScene(MethodCallExpression call, ClassNode owner) {
        ClassNode scene = scenes.getFirst();
        if (call.isImplicitThis() && !scene.equals(owner) && !scene.isDerivedFrom(owner)) {
            complaints.wrongScene(call, scene);
        }
    }

    private void followsInScene(MethodCallExpression call, MethodNode target) {
        for (AnnotationNode annotation : target.getAnnotations(SCENE)) {
            List<String> allowed = names(annotation.getMember("value"));
            if (!allowed.contains(scenes.getFirst().getName())) {
                complaints.wrongScene(call, scenes.getFirst(), allowed);
            }
        }
    }

    private static List<String> names(Expression classes) {
        List<Expression> all = classes instanceof ListExpression list ? list.getExpressions() : List.of(classes);
        return all.stream().map(e -> e.getType().getName()).toList();
    }

    /** A variable that holds a block is called by its name, which the compiler reads as a call of {@code call}. */
    private static boolean isBlockCall(MethodCallExpression call, ClassNode owner) {
        return owner.equals(ClassHelper.CLOSURE_TYPE)
                && "call".equals(call.getMethodAsString())
                && call.getObjectExpression() instanceof VariableExpression variable
                && !variable.isThisExpression();
    }

    private boolean property(PropertyExpression node) {
        String name = node.getPropertyAsString();
        if (node.getObjectExpression() instanceof ClassExpression holder) {
            if (!lexicon.isNounHolder(holder.getType().getName())) {
                complaints.refuse(holder, Grammar.name(holder.getType()));
            }
            return false;
        }
        int before = look.findings().size();
        node.getObjectExpression().visit(this);
        ClassNode type = types.typeOf(node.getObjectExpression());
        boolean entry = Plain.isEntry(type) && (name.equals("key") || name.equals("value"));
        if (look.findings().size() == before && !entry && !Properties.has(type, name)) {
            complaints.property(node, type, name);
        }
        return false;
    }

    private void variable(VariableExpression node) {
        Variable accessed = node.getAccessedVariable();
        boolean local = accessed instanceof Parameter || accessed instanceof VariableExpression;
        if (!local && !Properties.hasGetter(scenes.getFirst(), node.getName())) {
            complaints.unknownName(node, scenes.getFirst());
        }
    }

    private void loop(ForStatement loop) {
        ClassNode type = types.typeOf(loop.getCollectionExpression());
        if (!Plain.isCollection(type) && !Plain.isMap(type)) {
            complaints.refuse(loop.getCollectionExpression(), "a loop over " + Phrase.of(type));
        }
    }

    private void range(RangeExpression range) {
        boolean whole = Plain.isWhole(types.typeOf(range.getFrom())) && Plain.isWhole(types.typeOf(range.getTo()));
        if (!whole) {
            complaints.refuse(range, "a range of anything but whole numbers");
        }
    }

    private void text(GStringExpression text) {
        for (Expression value : text.getValues()) {
            ClassNode type = types.typeOf(value);
            if (!Plain.isScalar(type) && !type.equals(SAID)) {
                complaints.refuse(value, Phrase.of(type) + " inside a text");
            }
        }
    }

    private static boolean isWord(ClassNode type) {
        return type.implementsInterface(WORD) || type.equals(WORD);
    }
}
