package chaos.script;

import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.ast.ASTNode;
import org.jspecify.annotations.Nullable;

/** Where the statements of a script stand. */
final class Statements {

    private final List<Stretch> stretches = new ArrayList<>();

    void add(ASTNode node) {
        if (node.getLineNumber() > 0) {
            stretches.add(Stretch.of(node));
        }
    }

    /** The innermost statement around a place; null where there is none. */
    @Nullable Stretch around(int line, int column) {
        Stretch innermost = null;
        for (Stretch stretch : stretches) {
            if (stretch.holds(line, column) && (innermost == null || stretch.startsAfter(innermost))) {
                innermost = stretch;
            }
        }
        return innermost;
    }
}
