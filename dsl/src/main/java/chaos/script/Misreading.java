package chaos.script;

import java.util.List;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.messages.Message;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.syntax.SyntaxException;

/** Puts what the parser and the compiler say into words of our own; theirs are never shown. */
final class Misreading {

    private static final String HINT =
            "; a sentence stands on one line, or goes on after a comma or a `\\`, and what is computed stands in brackets";

    private final Source source;
    private final Look look;

    Misreading(Source source, Look look) {
        this.source = source;
        this.look = look;
    }

    void tell(Throwable e) {
        for (Message error : errors(e)) {
            if (error instanceof SyntaxErrorMessage syntax) {
                tell(syntax.getCause());
            }
        }
        if (look.findings().isEmpty()) {
            look.findings().add(0, 0, general(e), "", "", "");
        }
    }

    private static List<? extends Message> errors(Throwable e) {
        if (!(e instanceof MultipleCompilationErrorsException several)) {
            return List.of();
        }
        List<? extends Message> errors = several.getErrorCollector().getErrors();
        return errors == null ? List.of() : errors;
    }

    private void tell(SyntaxException cause) {
        int line = Math.max(1, cause.getStartLine());
        int column = Math.max(1, cause.getStartColumn());
        String token = source.tokenAt(line, column);
        look.findings().add(line, column, message(line, token), token, "a sentence of the language", "");
    }

    private String message(int line, String token) {
        if (source.count('{') > source.count('}')) {
            return "a block is begun here and not ended: a `}` is missing";
        }
        return "`" + token + "` does not fit here" + (negative(line) ? "; an amount cannot be negative" : HINT);
    }

    private boolean negative(int line) {
        return source.line(line).matches(".*\\s-\\d.*");
    }

    private static String general(Throwable e) {
        return String.valueOf(e.getMessage()).contains("too large")
                ? "a block says too much to be compiled; say repetitions with a loop"
                : "it cannot be read; it may be nested too deeply";
    }
}
