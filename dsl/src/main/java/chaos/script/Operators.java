package chaos.script;

import java.util.Set;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.Expression;

/** Which values an operator may join: a single operation on huge values would not end, and no counter sees it. */
final class Operators {

    private static final Set<String> EQUALITY = Set.of("==", "!=");
    private static final Set<String> FREE = Set.of("=", "&&", "||");

    private final TypeVisitor types;
    private final Complaints complaints;

    Operators(TypeVisitor types, Complaints complaints) {
        this.types = types;
        this.complaints = complaints;
    }

    void check(BinaryExpression node) {
        String operator = node.getOperation().getText();
        ClassNode left = types.typeOf(node.getLeftExpression());
        ClassNode right = types.typeOf(node.getRightExpression());
        if (operator.equals("=") && coerces(left, right)) {
            complaints.operator(node, left, right);
        }
        if (node instanceof DeclarationExpression || FREE.contains(operator)) {
            return;
        }
        if (operator.equals("[")) {
            index(node, left, right);
        } else if (!joins(operator, left, right) || grows(operator, node)) {
            complaints.operator(node, left, right);
        }
    }

    /** Groovy would print a collection or a block into a text, and call a constructor with a list. */
    private static boolean coerces(ClassNode left, ClassNode right) {
        boolean whole =
                Plain.isCollection(right) || Plain.isMap(right) || right.isDerivedFrom(ClassHelper.CLOSURE_TYPE);
        return Plain.isScalar(left) && whole;
    }

    private void index(BinaryExpression node, ClassNode left, ClassNode right) {
        boolean list = Plain.isCollection(left) && Plain.isWhole(right);
        boolean map = Plain.isMap(left) && Plain.isScalar(right);
        if (!list && !map) {
            complaints.operator(node, left, right);
        }
    }

    private static boolean joins(String operator, ClassNode left, ClassNode right) {
        if (EQUALITY.contains(operator)) {
            return comparable(left) && comparable(right);
        }
        boolean numbers = Plain.isNumber(left) && Plain.isNumber(right);
        boolean texts = operator.startsWith("+") && Plain.isText(left) && Plain.isScalar(right);
        boolean amounts = Plain.isAmount(left) && (Plain.isAmount(right) || Plain.isNumber(right));
        boolean scaled = operator.equals("*") && Plain.isNumber(left) && Plain.isAmount(right);
        return numbers || texts || amounts || scaled;
    }

    private static boolean comparable(ClassNode type) {
        return Plain.isScalar(type) || type.isEnum();
    }

    /** Multiplying big numbers that were computed makes bigger ones, each in more time than the last. */
    private boolean grows(String operator, BinaryExpression node) {
        return (operator.startsWith("*") || operator.startsWith("/"))
                && (big(node.getLeftExpression()) && big(node.getRightExpression()));
    }

    private boolean big(Expression node) {
        return !(node instanceof ConstantExpression) && Plain.isBig(types.typeOf(node));
    }
}
