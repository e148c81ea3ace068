package chaos.plan;

/** The place in a script that said a sentence: the script's file as it was given, and a line from 1. */
public record Origin(String file, int line) {

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
