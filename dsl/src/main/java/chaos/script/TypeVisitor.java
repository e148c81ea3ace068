package chaos.script;

import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.expr.ClassExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.transform.sc.StaticCompilationVisitor;

/** Groovy's static type check, whose complaints are kept as they arise: they are told in words of our own. */
final class TypeVisitor extends StaticCompilationVisitor {

    /** A call for which nothing fits. */
    record Missing(ASTNode at, ClassNode receiver, String name, List<ClassNode> arguments) {}

    private final List<Missing> missing = new ArrayList<>();
    private final List<ASTNode> misfits = new ArrayList<>();

    TypeVisitor(SourceUnit source, ClassNode type) {
        super(source, type);
    }

    List<Missing> missing() {
        return missing;
    }

    /** The nodes of every other complaint. */
    List<ASTNode> misfits() {
        return misfits;
    }

    ClassNode typeOf(Expression expression) {
        return getType(expression);
    }

    @Override
    protected void addNoMatchingMethodError(ClassNode receiver, String name, ClassNode[] arguments, ASTNode at) {
        missing.add(new Missing(at, receiver, name, List.of(arguments)));
    }

    @Override
    public void addError(String message, ASTNode at) {
        misfits.add(at);
    }

    /**
     * Keeps a complaint, but for one kind that is none of the script's: of a class read by reflection Groovy believes that
     * its {@code @DelegatesTo} names all members, also those left at their defaults, and complains of their combination.
     */
    @Override
    protected void addStaticTypeError(String message, ASTNode at) {
        if (!(at instanceof ClassExpression && at.getLineNumber() < 1)) {
            misfits.add(at);
        }
    }
}
