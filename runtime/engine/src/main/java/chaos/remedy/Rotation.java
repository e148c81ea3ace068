package chaos.remedy;

import chaos.quantity.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Moves a log aside under a number, and the older ones one further.
 *
 * <p>Killed or out of space at any point it has lost nothing: a name is only ever freed by a rename, what is written anew
 * gets its name when it is whole, what is emptied was copied before, and what is too old is deleted last.
 *
 * @param keep how many old ones stay
 * @param compress whether old ones are gzipped; one that somebody still writes to is left for the next time
 * @param copyTruncate whether the log is copied and emptied, for a writer that keeps it open
 */
public record Rotation(Path log, int keep, boolean compress, boolean copyTruncate) {

    public Rotation {
        if (keep < 0) {
            throw new IllegalArgumentException("at least 0 old logs are kept, got " + keep);
        }
    }

    /** Why it cannot be rotated; empty where it can. */
    public Optional<String> problem() throws IOException {
        if (Files.isSymbolicLink(log)) {
            return Optional.of(log + " is a symbolic link; name the file that it leads to");
        }
        if (!Files.exists(log, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of("there is no " + log);
        }
        if (!Files.isRegularFile(log)) {
            return Optional.of(log + " is no ordinary file");
        }
        int links = (int) Files.getAttribute(log, "unix:nlink");
        return links > 1
                ? Optional.of(log + " has " + links + " names (hard links); rotating one would leave the others")
                : Optional.empty();
    }

    /** Whether there is nothing to rotate: the log is empty. */
    public boolean idle() throws IOException {
        return Files.size(log) == 0;
    }

    /** What it would do, in lines. */
    public List<String> foresee() throws IOException {
        OldLogs old = new OldLogs(log);
        List<String> lines = new ArrayList<>();
        boolean packed = copyTruncate && compress;
        lines.add(log + " " + new Size(Files.size(log)).print() + " → "
                + (keep == 0
                        ? (copyTruncate ? "emptied" : "deleted")
                        : old.numbered(1, packed).getFileName() + (copyTruncate ? ", then emptied" : "")));
        int gap = old.gap();
        old.all().stream()
                .filter(o -> o.number() < gap)
                .sorted(Comparator.comparing(OldLogs.Old::number).reversed())
                .filter(o -> keep > 0)
                .forEach(o -> lines.add(o.path().getFileName() + " → "
                        + (o.number() + 1 > keep
                                ? "deleted"
                                : old.numbered(o.number() + 1, o.compressed() || compress)
                                        .getFileName())));
        return lines;
    }

    /**
     * Does it, and returns what it did.
     *
     * @throws HalfRotated where it could not be done to its end, and something is otherwise than before
     * @throws IOException where it could not be done; nothing is lost, and the log is in its place
     */
    public String perform() throws IOException {
        long size = Files.size(log);
        OldLogs old = new OldLogs(log);
        int gap = old.gap();
        Files.deleteIfExists(old.unfinished());
        if (copyTruncate) {
            copyAndEmpty(old);
        } else {
            shift(old);
            Files.move(log, old.numbered(1, false));
        }
        List<String> waiting = compress ? packOrReturn(old, gap) : List.of();
        dropOrTell(old);
        String to = keep == 0 ? "dropped" : "moved to " + log.getFileName() + ".1";
        return new Size(size).print() + " of " + log + " " + to
                + (waiting.isEmpty()
                        ? ""
                        : "; gzipped next time, since still written to: " + String.join(", ", waiting));
    }

    private void copyAndEmpty(OldLogs old) throws IOException {
        if (keep == 0) {
            LogCopy.empty(log);
            return;
        }
        try {
            LogCopy copy = compress ? LogCopy.gzipped(log, old.unfinished()) : LogCopy.plain(log, old.unfinished());
            copy.copy();
            shift(old);
            Path one = old.numbered(1, compress);
            Files.move(old.unfinished(), one);
            copy.emptySource(one);
        } catch (IOException e) {
            Files.deleteIfExists(old.unfinished());
            throw new IOException(log + " stays as it is: it could not be copied (" + e.getMessage() + ")", e);
        }
    }

    /** From the first free number down, so that each rename meets a free name, also after one that was cut off. */
    private static void shift(OldLogs old) throws IOException {
        int gap = old.gap();
        List<OldLogs.Old> moving = old.all().stream()
                .filter(o -> o.number() < gap)
                .sorted(Comparator.comparing(OldLogs.Old::number).reversed())
                .toList();
        for (OldLogs.Old one : moving) {
            Files.move(one.path(), old.numbered(one.number() + 1, one.compressed()));
        }
    }

    /** A disk without space for a packed log has none for a new one either: the log goes back to its place. */
    private List<String> packOrReturn(OldLogs old, int gap) throws IOException {
        try {
            return pack(old);
        } catch (IOException e) {
            throw copyTruncate
                    ? new HalfRotated(String.valueOf(e.getMessage()), log + " was copied and emptied", e)
                    : new Return(old, gap).after(e);
        }
    }

    private void dropOrTell(OldLogs old) throws IOException {
        try {
            drop(old);
        } catch (IOException e) {
            throw new HalfRotated("what is too old could not be deleted: " + e.getMessage(), log + " was rotated", e);
        }
    }

    /** Gzips what stays and nobody writes to, the oldest first; the names of those that are written to. */
    private List<String> pack(OldLogs old) throws IOException {
        List<String> waiting = new ArrayList<>();
        List<OldLogs.Old> plain = old.all().stream()
                .filter(one -> !one.compressed() && one.number() <= keep)
                .sorted(Comparator.comparing(OldLogs.Old::number).reversed())
                .toList();
        for (OldLogs.Old one : plain) {
            if (OpenFiles.isHeld(one.path())) {
                waiting.add(one.path().getFileName().toString());
            } else {
                Gzip.replace(one.path(), old.unfinished(), old.numbered(one.number(), true));
            }
        }
        return waiting;
    }

    private void drop(OldLogs old) throws IOException {
        for (OldLogs.Old one : old.all()) {
            if (one.number() > keep) {
                Files.deleteIfExists(one.path());
            }
        }
    }
}
