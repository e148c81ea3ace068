package chaos.cli.live;

/** Dresses text in the colours of a terminal, or leaves it plain. */
public record Style(boolean coloured) {

    private static final String END = "\u001b[0m";

    public String bold(String text) {
        return dress("1", text);
    }

    public String dim(String text) {
        return dress("2", text);
    }

    public String red(String text) {
        return dress("31", text);
    }

    public String green(String text) {
        return dress("32", text);
    }

    public String yellow(String text) {
        return dress("33", text);
    }

    public String cyan(String text) {
        return dress("36", text);
    }

    private String dress(String code, String text) {
        return coloured && !text.isEmpty() ? "\u001b[" + code + "m" + text + END : text;
    }
}
