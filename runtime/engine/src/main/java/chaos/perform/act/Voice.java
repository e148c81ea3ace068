package chaos.perform.act;

/** Told each line that a step's programs print, as it comes; secrets are masked already. */
@FunctionalInterface
public interface Voice {

    /** Nobody listens. */
    Voice SILENT = line -> {};

    void line(String line);
}
