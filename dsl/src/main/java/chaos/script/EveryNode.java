package chaos.script;

import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.ArrayExpression;
import org.codehaus.groovy.ast.expr.AttributeExpression;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.BitwiseNegationExpression;
import org.codehaus.groovy.ast.expr.BooleanExpression;
import org.codehaus.groovy.ast.expr.CastExpression;
import org.codehaus.groovy.ast.expr.ClassExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ClosureListExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.ConstructorCallExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.ElvisOperatorExpression;
import org.codehaus.groovy.ast.expr.FieldExpression;
import org.codehaus.groovy.ast.expr.GStringExpression;
import org.codehaus.groovy.ast.expr.LambdaExpression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.MethodPointerExpression;
import org.codehaus.groovy.ast.expr.MethodReferenceExpression;
import org.codehaus.groovy.ast.expr.NotExpression;
import org.codehaus.groovy.ast.expr.PostfixExpression;
import org.codehaus.groovy.ast.expr.PrefixExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.RangeExpression;
import org.codehaus.groovy.ast.expr.SpreadExpression;
import org.codehaus.groovy.ast.expr.SpreadMapExpression;
import org.codehaus.groovy.ast.expr.StaticMethodCallExpression;
import org.codehaus.groovy.ast.expr.TernaryExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.UnaryMinusExpression;
import org.codehaus.groovy.ast.expr.UnaryPlusExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.AssertStatement;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.BreakStatement;
import org.codehaus.groovy.ast.stmt.CaseStatement;
import org.codehaus.groovy.ast.stmt.CatchStatement;
import org.codehaus.groovy.ast.stmt.ContinueStatement;
import org.codehaus.groovy.ast.stmt.DoWhileStatement;
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
import org.codehaus.groovy.classgen.BytecodeExpression;

/** Visits a tree, and asks before each node whether to go into it; what it does not know it cannot go past. */
abstract class EveryNode extends CodeVisitorSupport {

    /** Called before a node's parts are visited; says whether they are. */
    abstract boolean enter(ASTNode node);

    @Override
    public void visitBlockStatement(BlockStatement node) {
        if (enter(node)) {
            super.visitBlockStatement(node);
        }
    }

    @Override
    public void visitForLoop(ForStatement node) {
        if (enter(node)) {
            super.visitForLoop(node);
        }
    }

    @Override
    public void visitWhileLoop(WhileStatement node) {
        if (enter(node)) {
            super.visitWhileLoop(node);
        }
    }

    @Override
    public void visitDoWhileLoop(DoWhileStatement node) {
        if (enter(node)) {
            super.visitDoWhileLoop(node);
        }
    }

    @Override
    public void visitIfElse(IfStatement node) {
        if (enter(node)) {
            super.visitIfElse(node);
        }
    }

    @Override
    public void visitExpressionStatement(ExpressionStatement node) {
        if (enter(node)) {
            super.visitExpressionStatement(node);
        }
    }

    @Override
    public void visitReturnStatement(ReturnStatement node) {
        if (enter(node)) {
            super.visitReturnStatement(node);
        }
    }

    @Override
    public void visitAssertStatement(AssertStatement node) {
        if (enter(node)) {
            super.visitAssertStatement(node);
        }
    }

    @Override
    public void visitTryCatchFinally(TryCatchStatement node) {
        if (enter(node)) {
            super.visitTryCatchFinally(node);
        }
    }

    @Override
    public void visitCatchStatement(CatchStatement node) {
        if (enter(node)) {
            super.visitCatchStatement(node);
        }
    }

    @Override
    public void visitSwitch(SwitchStatement node) {
        if (enter(node)) {
            super.visitSwitch(node);
        }
    }

    @Override
    public void visitCaseStatement(CaseStatement node) {
        if (enter(node)) {
            super.visitCaseStatement(node);
        }
    }

    @Override
    public void visitBreakStatement(BreakStatement node) {
        if (enter(node)) {
            super.visitBreakStatement(node);
        }
    }

    @Override
    public void visitContinueStatement(ContinueStatement node) {
        if (enter(node)) {
            super.visitContinueStatement(node);
        }
    }

    @Override
    public void visitSynchronizedStatement(SynchronizedStatement node) {
        if (enter(node)) {
            super.visitSynchronizedStatement(node);
        }
    }

    @Override
    public void visitThrowStatement(ThrowStatement node) {
        if (enter(node)) {
            super.visitThrowStatement(node);
        }
    }

    @Override
    public void visitEmptyStatement(EmptyStatement node) {
        if (enter(node)) {
            super.visitEmptyStatement(node);
        }
    }

    @Override
    public void visitMethodCallExpression(MethodCallExpression node) {
        if (enter(node)) {
            super.visitMethodCallExpression(node);
        }
    }

    @Override
    public void visitStaticMethodCallExpression(StaticMethodCallExpression node) {
        if (enter(node)) {
            super.visitStaticMethodCallExpression(node);
        }
    }

    @Override
    public void visitConstructorCallExpression(ConstructorCallExpression node) {
        if (enter(node)) {
            super.visitConstructorCallExpression(node);
        }
    }

    @Override
    public void visitBinaryExpression(BinaryExpression node) {
        if (enter(node)) {
            super.visitBinaryExpression(node);
        }
    }

    @Override
    public void visitTernaryExpression(TernaryExpression node) {
        if (enter(node)) {
            super.visitTernaryExpression(node);
        }
    }

    @Override
    public void visitPostfixExpression(PostfixExpression node) {
        if (enter(node)) {
            super.visitPostfixExpression(node);
        }
    }

    @Override
    public void visitPrefixExpression(PrefixExpression node) {
        if (enter(node)) {
            super.visitPrefixExpression(node);
        }
    }

    @Override
    public void visitBooleanExpression(BooleanExpression node) {
        if (enter(node)) {
            super.visitBooleanExpression(node);
        }
    }

    @Override
    public void visitNotExpression(NotExpression node) {
        if (enter(node)) {
            super.visitNotExpression(node);
        }
    }

    @Override
    public void visitClosureExpression(ClosureExpression node) {
        if (enter(node)) {
            super.visitClosureExpression(node);
        }
    }

    @Override
    public void visitLambdaExpression(LambdaExpression node) {
        if (enter(node)) {
            super.visitLambdaExpression(node);
        }
    }

    @Override
    public void visitTupleExpression(TupleExpression node) {
        if (enter(node)) {
            super.visitTupleExpression(node);
        }
    }

    @Override
    public void visitListExpression(ListExpression node) {
        if (enter(node)) {
            super.visitListExpression(node);
        }
    }

    @Override
    public void visitArrayExpression(ArrayExpression node) {
        if (enter(node)) {
            super.visitArrayExpression(node);
        }
    }

    @Override
    public void visitMapExpression(MapExpression node) {
        if (enter(node)) {
            super.visitMapExpression(node);
        }
    }

    @Override
    public void visitMapEntryExpression(MapEntryExpression node) {
        if (enter(node)) {
            super.visitMapEntryExpression(node);
        }
    }

    @Override
    public void visitRangeExpression(RangeExpression node) {
        if (enter(node)) {
            super.visitRangeExpression(node);
        }
    }

    @Override
    public void visitSpreadExpression(SpreadExpression node) {
        if (enter(node)) {
            super.visitSpreadExpression(node);
        }
    }

    @Override
    public void visitSpreadMapExpression(SpreadMapExpression node) {
        if (enter(node)) {
            super.visitSpreadMapExpression(node);
        }
    }

    @Override
    public void visitMethodPointerExpression(MethodPointerExpression node) {
        if (enter(node)) {
            super.visitMethodPointerExpression(node);
        }
    }

    @Override
    public void visitMethodReferenceExpression(MethodReferenceExpression node) {
        if (enter(node)) {
            super.visitMethodReferenceExpression(node);
        }
    }

    @Override
    public void visitUnaryMinusExpression(UnaryMinusExpression node) {
        if (enter(node)) {
            super.visitUnaryMinusExpression(node);
        }
    }

    @Override
    public void visitUnaryPlusExpression(UnaryPlusExpression node) {
        if (enter(node)) {
            super.visitUnaryPlusExpression(node);
        }
    }

    @Override
    public void visitBitwiseNegationExpression(BitwiseNegationExpression node) {
        if (enter(node)) {
            super.visitBitwiseNegationExpression(node);
        }
    }

    @Override
    public void visitCastExpression(CastExpression node) {
        if (enter(node)) {
            super.visitCastExpression(node);
        }
    }

    @Override
    public void visitConstantExpression(ConstantExpression node) {
        if (enter(node)) {
            super.visitConstantExpression(node);
        }
    }

    @Override
    public void visitClassExpression(ClassExpression node) {
        if (enter(node)) {
            super.visitClassExpression(node);
        }
    }

    @Override
    public void visitVariableExpression(VariableExpression node) {
        if (enter(node)) {
            super.visitVariableExpression(node);
        }
    }

    @Override
    public void visitDeclarationExpression(DeclarationExpression node) {
        if (enter(node)) {
            super.visitDeclarationExpression(node);
        }
    }

    @Override
    public void visitPropertyExpression(PropertyExpression node) {
        if (enter(node)) {
            super.visitPropertyExpression(node);
        }
    }

    @Override
    public void visitAttributeExpression(AttributeExpression node) {
        if (enter(node)) {
            super.visitAttributeExpression(node);
        }
    }

    @Override
    public void visitFieldExpression(FieldExpression node) {
        if (enter(node)) {
            super.visitFieldExpression(node);
        }
    }

    @Override
    public void visitGStringExpression(GStringExpression node) {
        if (enter(node)) {
            super.visitGStringExpression(node);
        }
    }

    @Override
    public void visitClosureListExpression(ClosureListExpression node) {
        if (enter(node)) {
            super.visitClosureListExpression(node);
        }
    }

    @Override
    public void visitShortTernaryExpression(ElvisOperatorExpression node) {
        if (enter(node)) {
            super.visitShortTernaryExpression(node);
        }
    }

    @Override
    public void visitArgumentlistExpression(ArgumentListExpression node) {
        if (enter(node)) {
            super.visitArgumentlistExpression(node);
        }
    }

    @Override
    public void visitBytecodeExpression(BytecodeExpression node) {
        enter(node);
    }
}
