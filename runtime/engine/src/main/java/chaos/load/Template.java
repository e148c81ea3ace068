package chaos.load;

import chaos.plan.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A text with a client's values in it. */
final class Template {

    /** A piece: text that is always the same, or where its slot is not negative, a value. */
    private record Piece(String text, int slot) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final boolean fixed;

    Template(Wording wording, Slots slots) {
        boolean values = false;
        for (Wording.Part part : wording.parts()) {
            if (part instanceof Wording.Output output) {
                pieces.add(new Piece("", slots.of(output.name())));
                values = true;
            } else {
                pieces.add(new Piece(part.print(), -1));
            }
        }
        fixed = !values;
    }

    /** Whether it is the same for all clients. */
    boolean fixed() {
        return fixed;
    }

    /** The text with these values, each made fit for its place; a value that is not there is nothing. */
    String with(@Nullable String[] values, UnaryOperator<String> fit) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            String value = piece.slot < 0 ? null : values[piece.slot];
            text.append(value == null ? piece.text : fit.apply(value));
        }
        return text.toString();
    }
}
