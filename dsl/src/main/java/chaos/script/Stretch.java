package chaos.script;

/** A stretch of the source, both ends from 1, the last column exclusive. */
record Stretch(int line, int column, int lastLine, int lastColumn) {

    boolean holds(int atLine, int atColumn) {
        boolean begun = atLine > line || atLine == line && atColumn >= column;
        boolean over = atLine > lastLine || atLine == lastLine && atColumn >= lastColumn;
        return begun && !over;
    }

    boolean startsAfter(Stretch other) {
        return line > other.line || line == other.line && column > other.column;
    }
}
