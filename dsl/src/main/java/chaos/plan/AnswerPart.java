package chaos.plan;

/** A part of an answer that is looked at. */
public sealed interface AnswerPart {

    /** The part as a person reads it. */
    String print();

    /** Whether the answer's body must be kept for it. */
    default boolean ofBody() {
        return true;
    }

    /** The value of the first header of this name, in any case. */
    record HeaderOf(String name) implements AnswerPart {
        @Override
        public String print() {
            return "header " + name;
        }

        @Override
        public boolean ofBody() {
            return false;
        }
    }

    /** The whole body as text. */
    record Body() implements AnswerPart {
        @Override
        public String print() {
            return "body";
        }
    }

    /** The value at a path, as {@link JsonPath} has it, of a body that is JSON. */
    record JsonAt(String path) implements AnswerPart {

        public JsonAt {
            JsonPath.parse(path);
        }

        @Override
        public String print() {
            return "json " + path;
        }
    }
}
