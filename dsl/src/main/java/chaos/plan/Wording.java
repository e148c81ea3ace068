package chaos.plan;

import java.util.List;
import java.util.stream.Collectors;

/** Text that may hold values known only when the runbook runs: secrets, and outputs of earlier steps. */
public record Wording(List<Part> parts) {

    public Wording {
        parts = List.copyOf(parts);
    }

    /** Text that is known now. */
    public static Wording of(String text) {
        return new Wording(List.of(new Plain(text)));
    }

    /** The text as anybody may read it: a secret as {@code •••}, an output as {@code <its name>}. */
    public String print() {
        return parts.stream().map(Part::print).collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return print();
    }

    /** How texts are read: as anybody may, or with the values that are known by then. */
    @FunctionalInterface
    public interface Reader {
        String read(Wording text);

        /** The words of a command, side by side. */
        default String read(List<Wording> words) {
            return words.stream().map(this::read).collect(Collectors.joining(" "));
        }
    }

    /** A piece of the text. */
    public sealed interface Part {
        /** The piece as anybody may read it. */
        String print();
    }

    /** Text that is known now. */
    public record Plain(String text) implements Part {
        @Override
        public String print() {
            return text;
        }
    }

    /** A secret answer, by the name under which it was asked; its value is never in a plan. */
    public record Secret(String name) implements Part {
        @Override
        public String print() {
            return "•••";
        }
    }

    /** What an earlier step captured, by its name. */
    public record Output(String name) implements Part {
        @Override
        public String print() {
            return "<" + name + ">";
        }
    }
}
