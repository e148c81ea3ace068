package chaos.remedy;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbered old logs beside a log, {@code NAME.1} or {@code NAME.1.gz} the youngest. */
record OldLogs(Path log) {

    /**
     * One of them.
     *
     * @param number from 1
     */
    record Old(Path path, int number, boolean compressed) {}

    /** All of them, in no order. */
    List<Old> all() throws IOException {
        Pattern name = Pattern.compile(Pattern.quote(log.getFileName().toString()) + "\\.([1-9][0-9]{0,8})(\\.gz)?");
        List<Old> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder())) {
            for (Path file : files) {
                Matcher matcher = name.matcher(file.getFileName().toString());
                if (matcher.matches() && Files.isRegularFile(file)) {
                    found.add(new Old(file, Integer.parseInt(matcher.group(1)), matcher.group(2) != null));
                }
            }
        }
        return found;
    }

    /** The first number that is free: what a rename chain must reach to, and no further. */
    int gap() throws IOException {
        List<Old> all = all();
        int number = 1;
        while (has(all, number)) {
            number++;
        }
        return number;
    }

    private static boolean has(List<Old> all, int number) {
        return all.stream().anyMatch(old -> old.number() == number);
    }

    Path numbered(int number, boolean compressed) {
        return log.resolveSibling(log.getFileName() + "." + number + (compressed ? ".gz" : ""));
    }

    /** A place beside the log for what is not whole yet. */
    Path unfinished() {
        return log.resolveSibling("." + log.getFileName() + ".unfinished");
    }

    Path folder() {
        return Optional.ofNullable(log.toAbsolutePath().getParent()).orElseThrow();
    }
}
