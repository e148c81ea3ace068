package chaos.script;

import chaos.words.Saying;
import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.ClassExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.ForStatement;
import org.codehaus.groovy.ast.stmt.IfStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.ast.stmt.WhileStatement;
import org.codehaus.groovy.transform.stc.StaticTypesMarker;

/**
 * Puts {@code Saying.step(line, column)} before every statement and at the begin of every block, after static
 * compilation: nothing that repeats goes unmetered, and each sentence knows its place.
 */
final class Metering extends CodeVisitorSupport {

    private static final ClassNode SAYING = ClassHelper.make(Saying.class);
    private static final MethodNode STEP = SAYING.getMethods("step").get(0);

    void insert(ClassNode script) {
        for (MethodNode method : script.getMethods()) {
            if (method.getName().equals("run") && method.getCode() != null) {
                method.getCode().visit(this);
            }
        }
    }

    @Override
    public void visitBlockStatement(BlockStatement block) {
        super.visitBlockStatement(block);
        List<Statement> metered = new ArrayList<>();
        for (Statement statement : block.getStatements()) {
            if (statement.getLineNumber() > 0) {
                metered.add(step(statement));
            }
            metered.add(statement);
        }
        block.getStatements().clear();
        block.getStatements().addAll(metered);
    }

    @Override
    public void visitClosureExpression(ClosureExpression closure) {
        super.visitClosureExpression(closure);
        if (closure.getCode() instanceof BlockStatement body) {
            body.getStatements().add(0, step(closure));
        }
    }

    @Override
    public void visitForLoop(ForStatement loop) {
        super.visitForLoop(loop);
        loop.setLoopBlock(metered(loop.getLoopBlock(), loop));
    }

    @Override
    public void visitWhileLoop(WhileStatement loop) {
        super.visitWhileLoop(loop);
        loop.setLoopBlock(metered(loop.getLoopBlock(), loop));
    }

    @Override
    public void visitIfElse(IfStatement choice) {
        super.visitIfElse(choice);
        choice.setIfBlock(metered(choice.getIfBlock(), choice));
        choice.setElseBlock(metered(choice.getElseBlock(), choice));
    }

    private static Statement metered(Statement body, ASTNode owner) {
        BlockStatement block = new BlockStatement();
        block.addStatement(step(owner));
        if (!(body instanceof BlockStatement) && body.getLineNumber() > 0) {
            block.addStatement(step(body));
        }
        block.addStatement(body);
        return block;
    }

    private static Statement step(ASTNode at) {
        ArgumentListExpression place = new ArgumentListExpression(
                new ConstantExpression(at.getLineNumber(), true), new ConstantExpression(at.getColumnNumber(), true));
        MethodCallExpression call = new MethodCallExpression(new ClassExpression(SAYING), "step", place);
        call.setMethodTarget(STEP);
        call.setImplicitThis(false);
        call.putNodeMetaData(StaticTypesMarker.DIRECT_METHOD_CALL_TARGET, STEP);
        call.putNodeMetaData(StaticTypesMarker.INFERRED_TYPE, ClassHelper.VOID_TYPE);
        return new ExpressionStatement(call);
    }
}
