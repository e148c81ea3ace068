package chaos.script;

import org.codehaus.groovy.ast.ASTNode;

/** A stretch of the source, both ends from 1, the last column exclusive. */
record Stretch(int line, int column, int lastLine, int lastColumn) {

    static Stretch of(ASTNode node) {
        return new Stretch(
                node.getLineNumber(), node.getColumnNumber(), node.getLastLineNumber(), node.getLastColumnNumber());
    }

    boolean holds(int atLine, int atColumn) {
        boolean begun = atLine > line || atLine == line && atColumn >= column;
        boolean over = atLine > lastLine || atLine == lastLine && atColumn >= lastColumn;
        return begun && !over;
    }

    boolean startsAfter(Stretch other) {
        return line > other.line || line == other.line && column > other.column;
    }
}
