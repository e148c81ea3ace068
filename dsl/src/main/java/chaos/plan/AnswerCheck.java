package chaos.plan;

/** What must hold of a part of an answer. A part that is not there holds nothing. */
public record AnswerCheck(AnswerPart part, Match match) {

    /** The check as a person reads it. */
    public String print() {
        return part.print() + " " + match.print();
    }

    /** What is asked of the part's text. */
    public sealed interface Match {
        /** What is asked, as a person reads it. */
        String print();
    }

    /** It is there. */
    public record Exists() implements Match {
        @Override
        public String print() {
            return "exists";
        }
    }

    /** It is exactly this. */
    public record Is(Wording text) implements Match {
        @Override
        public String print() {
            return "is exactly '" + text.print() + "'";
        }
    }

    /** This is somewhere in it. */
    public record Holds(Wording text) implements Match {
        @Override
        public String print() {
            return "holds '" + text.print() + "'";
        }
    }

    /** A regular expression in the syntax of RE2 is found in it. */
    public record Matches(String pattern) implements Match {
        @Override
        public String print() {
            return "matches '" + pattern + "'";
        }
    }

    /** It is a number that compares so. */
    public record Compares(Comparator comparator, double limit) implements Match {
        @Override
        public String print() {
            String number = limit == Math.rint(limit) && Math.abs(limit) < 1e15 ? "" + (long) limit : "" + limit;
            return comparator.words() + " " + number;
        }
    }
}
