package chaos.script;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.AnnotatedNode;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.ImportNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ClosureListExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.GStringExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.EmptyStatement;
import org.codehaus.groovy.ast.stmt.ForStatement;
import org.codehaus.groovy.ast.stmt.Statement;

/**
 * The first check, on the tree as it was parsed, before any transformation or class loading: only the constructs of
 * {@link Grammar}.
 */
final class GrammarCheck extends EveryNode {

    private final Findings findings;
    private final Statements statements;
    private final Set<String> words;
    private final Map<String, Findings.Place> declared = new HashMap<>();

    /** {@code words} are the names that a variable must not hide. */
    GrammarCheck(Findings findings, Statements statements, Set<String> words) {
        this.findings = findings;
        this.statements = statements;
        this.words = words;
    }

    /** The names of all variables that the script declares. */
    Map<String, Findings.Place> declared() {
        return declared;
    }

    void check(ModuleNode module) {
        if (module.hasPackage()) {
            refuse(module.getPackage(), "`package`");
        }
        imports(module.getImports());
        imports(module.getStarImports());
        imports(List.copyOf(module.getStaticImports().values()));
        imports(List.copyOf(module.getStaticStarImports().values()));
        for (ClassNode type : module.getClasses()) {
            definition(type);
        }
        for (MethodNode method : module.getMethods()) {
            method(method);
        }
        module.getStatementBlock().visit(this);
    }

    private void imports(List<ImportNode> imports) {
        for (ImportNode node : imports) {
            statements.add(node);
            annotations(node);
            refuse(node, "`import`");
        }
    }

    private void definition(ClassNode type) {
        if (!type.isScript()) {
            statements.add(type);
            findings.add(
                    type,
                    "a class cannot be defined in a script: " + Complaints.LAW,
                    "a class",
                    Complaints.ALLOWED,
                    "");
        }
    }

    private void method(MethodNode method) {
        statements.add(method);
        String hint = "a method cannot be defined in a script; say `def " + method.getName() + " = { int n -> .. }`";
        findings.add(method, hint, method.getName(), "a variable that holds a block", "");
    }

    @Override
    boolean enter(ASTNode node) {
        if (node instanceof Statement statement) {
            statement(statement);
        }
        if (!Grammar.allows(node)) {
            refuse(node, Grammar.name(node));
            return false;
        }
        return !(node instanceof Expression expression) || expression(expression);
    }

    private void statement(Statement statement) {
        if (!(statement instanceof BlockStatement) && !(statement instanceof EmptyStatement)) {
            statements.add(statement);
        }
        if (statement.getStatementLabels() != null) {
            refuse(statement, "a label (`" + statement.getStatementLabels().get(0) + ":`)");
        }
        if (statement instanceof ForStatement loop) {
            loop(loop);
        }
    }

    private void loop(ForStatement loop) {
        if (loop.getCollectionExpression() instanceof ClosureListExpression) {
            refuse(loop, "`for` with a counter (say `for (n in 1..10)`)");
            return;
        }
        if (loop.getIndexVariable() != null) {
            refuse(loop.getIndexVariable(), "a second loop variable");
        }
        if (loop.getValueVariable() != null) {
            parameter(loop.getValueVariable());
        }
    }

    private boolean expression(Expression node) {
        if (node instanceof VariableExpression variable) {
            return variable(variable);
        }
        if (node instanceof DeclarationExpression declaration) {
            return declaration(declaration);
        }
        if (node instanceof BinaryExpression binary) {
            return binary(binary);
        }
        if (node instanceof ClosureExpression closure) {
            return closure(closure);
        }
        if (node instanceof PropertyExpression property) {
            return property(property);
        }
        return !(node instanceof GStringExpression text) || text(text);
    }

    private boolean variable(VariableExpression variable) {
        if (variable.isThisExpression() || variable.isSuperExpression()) {
            return refuse(variable, "`" + variable.getName() + "`");
        }
        return true;
    }

    private boolean declaration(DeclarationExpression node) {
        annotations(node);
        if (node.isMultipleAssignmentDeclaration()) {
            return refuse(node, "declaring several variables at once");
        }
        VariableExpression variable = node.getVariableExpression();
        type(variable, variable.getOriginType(), variable.isDynamicTyped());
        name(variable, variable.getName());
        return true;
    }

    private boolean binary(BinaryExpression node) {
        String operator = node.getOperation().getText();
        if (!Grammar.OPERATORS.contains(operator) || node.isSafe()) {
            return refuse(node, "the operator `" + operator + "`");
        }
        boolean assigns =
                operator.endsWith("=") && !Set.of("==", "!=", "<=", ">=").contains(operator);
        if (assigns && !(node.getLeftExpression() instanceof VariableExpression)) {
            return refuse(node, "changing a part of something");
        }
        return true;
    }

    private boolean closure(ClosureExpression node) {
        if (node.getParameters() != null) {
            for (Parameter parameter : node.getParameters()) {
                parameter(parameter);
            }
        }
        return true;
    }

    private void parameter(Parameter parameter) {
        annotations(parameter);
        type(parameter, parameter.getOriginType(), parameter.isDynamicTyped());
        name(parameter, parameter.getName());
        if (parameter.hasInitialExpression()) {
            refuse(parameter, "a default value of a parameter");
        }
    }

    private boolean property(PropertyExpression node) {
        if (node.isSpreadSafe() || node.isSafe() || !(node.getProperty() instanceof ConstantExpression)) {
            return refuse(node, "`*.`, `?.` or a computed name");
        }
        return true;
    }

    private boolean text(GStringExpression node) {
        for (Expression value : node.getValues()) {
            if (value instanceof ClosureExpression) {
                return refuse(value, "a block inside a text");
            }
        }
        return true;
    }

    @Override
    public void visitMethodCallExpression(MethodCallExpression call) {
        boolean plain = call.getMethod() instanceof ConstantExpression && !call.isSpreadSafe() && !call.isSafe();
        if (!plain || call.isUsingGenerics()) {
            refuse(call, "`*.`, `?.`, a computed name or a type argument");
            return;
        }
        if (!call.isImplicitThis()) {
            call.getObjectExpression().visit(this);
        }
        call.getArguments().visit(this);
    }

    private void name(ASTNode at, String name) {
        declared.put(name, new Findings.Place(at.getLineNumber(), at.getColumnNumber()));
        if (words.contains(name)) {
            String message = "`" + name + "` is a word of the language, which a variable of that name would hide";
            findings.add(at, message, name, "another name for the variable", "");
        }
    }

    private void type(ASTNode at, ClassNode type, boolean dynamic) {
        if (dynamic) {
            return;
        }
        boolean plain = !type.isArray()
                && type.getGenericsTypes() == null
                && type.getAnnotations().isEmpty();
        if (!plain || !Grammar.TYPES.contains(type.getName())) {
            refuse(at, "the type `" + type.getNameWithoutPackage() + "`");
        }
    }

    private void annotations(AnnotatedNode node) {
        if (!node.getAnnotations().isEmpty()) {
            refuse(node.getAnnotations().get(0), "an annotation");
        }
    }

    private boolean refuse(ASTNode at, String what) {
        findings.add(
                at,
                what + " cannot be used: " + Complaints.LAW,
                what.replace("`", ""),
                "words, values, lists and maps",
                "");
        return false;
    }
}
