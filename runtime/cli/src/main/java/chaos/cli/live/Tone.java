package chaos.cli.live;

/** How much an event matters to the person who watches. */
public enum Tone {
    /** The run goes its way. */
    CALM {
        @Override
        public String dress(Style style, String text) {
            return text;
        }
    },
    /** Something that the scenario itself did. */
    DEED {
        @Override
        public String dress(Style style, String text) {
            return style.cyan(text);
        }
    },
    /** Something good. */
    GOOD {
        @Override
        public String dress(Style style, String text) {
            return style.green(text);
        }
    },
    /** Something to look at. */
    WARNING {
        @Override
        public String dress(Style style, String text) {
            return style.yellow(text);
        }
    },
    /** Something broke. */
    BAD {
        @Override
        public String dress(Style style, String text) {
            return style.red(text);
        }
    };

    /** The text in this tone's colour. */
    public abstract String dress(Style style, String text);
}
