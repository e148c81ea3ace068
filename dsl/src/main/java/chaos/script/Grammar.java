package chaos.script;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.ArrayExpression;
import org.codehaus.groovy.ast.expr.AttributeExpression;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.BitwiseNegationExpression;
import org.codehaus.groovy.ast.expr.BooleanExpression;
import org.codehaus.groovy.ast.expr.CastExpression;
import org.codehaus.groovy.ast.expr.ClassExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.ConstructorCallExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.ElvisOperatorExpression;
import org.codehaus.groovy.ast.expr.GStringExpression;
import org.codehaus.groovy.ast.expr.LambdaExpression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.MethodPointerExpression;
import org.codehaus.groovy.ast.expr.MethodReferenceExpression;
import org.codehaus.groovy.ast.expr.NamedArgumentListExpression;
import org.codehaus.groovy.ast.expr.NotExpression;
import org.codehaus.groovy.ast.expr.PostfixExpression;
import org.codehaus.groovy.ast.expr.PrefixExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.RangeExpression;
import org.codehaus.groovy.ast.expr.SpreadExpression;
import org.codehaus.groovy.ast.expr.SpreadMapExpression;
import org.codehaus.groovy.ast.expr.TernaryExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.UnaryMinusExpression;
import org.codehaus.groovy.ast.expr.UnaryPlusExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.AssertStatement;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.BreakStatement;
import org.codehaus.groovy.ast.stmt.ContinueStatement;
import org.codehaus.groovy.ast.stmt.EmptyStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.ForStatement;
import org.codehaus.groovy.ast.stmt.IfStatement;
import org.codehaus.groovy.ast.stmt.ReturnStatement;
import org.codehaus.groovy.ast.stmt.SwitchStatement;
import org.codehaus.groovy.ast.stmt.SynchronizedStatement;
import org.codehaus.groovy.ast.stmt.ThrowStatement;
import org.codehaus.groovy.ast.stmt.TryCatchStatement;
import org.codehaus.groovy.ast.stmt.WhileStatement;

/** What a script may be made of: everything else that Groovy can say is refused, also what it may learn to say. */
final class Grammar {

    /** The node classes, exactly; a subclass may be something else. */
    static final Set<Class<?>> NODES = Set.of(
            ArgumentListExpression.class,
            BinaryExpression.class,
            BooleanExpression.class,
            ClosureExpression.class,
            ConstantExpression.class,
            DeclarationExpression.class,
            ElvisOperatorExpression.class,
            GStringExpression.class,
            ListExpression.class,
            MapEntryExpression.class,
            MapExpression.class,
            MethodCallExpression.class,
            NamedArgumentListExpression.class,
            NotExpression.class,
            PostfixExpression.class,
            PrefixExpression.class,
            PropertyExpression.class,
            RangeExpression.class,
            TernaryExpression.class,
            TupleExpression.class,
            UnaryMinusExpression.class,
            UnaryPlusExpression.class,
            VariableExpression.class,
            BlockStatement.class,
            BreakStatement.class,
            ContinueStatement.class,
            ExpressionStatement.class,
            ForStatement.class,
            IfStatement.class,
            WhileStatement.class);

    static final Set<String> OPERATORS =
            Set.of("+", "-", "*", "/", "%", "==", "!=", "<", "<=", ">", ">=", "&&", "||", "=", "+=", "-=", "[");

    /** What a variable may be declared as. */
    static final Set<String> TYPES = Set.of(
            "int",
            "long",
            "double",
            "boolean",
            "Integer",
            "Long",
            "Double",
            "Boolean",
            "BigDecimal",
            "Number",
            "String",
            "List",
            "Map",
            "Duration",
            "Size",
            "ByteRate",
            "Rate",
            "Percent",
            "Count",
            "Clients");

    private static final Map<Class<?>, String> NAMES = new HashMap<>();

    static {
        NAMES.put(ArrayExpression.class, "an array");
        NAMES.put(AssertStatement.class, "`assert`");
        NAMES.put(AttributeExpression.class, "direct field access (`.@`)");
        NAMES.put(BitwiseNegationExpression.class, "the operator `~`");
        NAMES.put(CastExpression.class, "a change of type (`as`, or a type in brackets)");
        NAMES.put(ClassExpression.class, "a class");
        NAMES.put(ConstructorCallExpression.class, "`new`");
        NAMES.put(LambdaExpression.class, "a lambda");
        NAMES.put(MethodPointerExpression.class, "a method pointer (`.&`)");
        NAMES.put(MethodReferenceExpression.class, "a method reference (`::`)");
        NAMES.put(ReturnStatement.class, "`return`");
        NAMES.put(SpreadExpression.class, "spreading (`*`)");
        NAMES.put(SpreadMapExpression.class, "spreading (`*:`)");
        NAMES.put(SwitchStatement.class, "`switch`");
        NAMES.put(SynchronizedStatement.class, "`synchronized`");
        NAMES.put(ThrowStatement.class, "`throw`");
        NAMES.put(TryCatchStatement.class, "`try`");
    }

    private Grammar() {}

    static boolean allows(ASTNode node) {
        return NODES.contains(node.getClass()) || node instanceof EmptyStatement;
    }

    static String name(ClassNode type) {
        return "the class `" + type.getNameWithoutPackage() + "`";
    }

    /** What a refused node is called. */
    static String name(ASTNode node) {
        return NAMES.getOrDefault(node.getClass(), "this construct");
    }
}
