package chaos.agent.net;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of nftables that is one fault's own; no other is ever touched. */
final class Table implements NetworkUndo.Made {

    static final String BEGIN = "chaos-";
    private static final Pattern NAME = Pattern.compile("chaos-[A-Za-z0-9._-]{1,120}");

    private final Namespace namespace;
    private final String name;

    Table(Namespace namespace, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a table of ours is named chaos-.., got '" + name + "'");
        }
        this.namespace = namespace;
        this.name = name;
    }

    /** A name that no other table has, and that says whose it is. */
    static String nameFor(String fault) {
        return BEGIN + fault + "-" + Long.toHexString(new SecureRandom().nextLong() | Long.MIN_VALUE);
    }

    /** The command that makes it with what is in it; all or nothing, and refused by nft where it is there already. */
    List<String> creation(String content) {
        return namespace.in("nft", "create table inet " + name + "; add table inet " + name + " { " + content + " }");
    }

    /** The command that has the kernel check the same, and makes nothing. */
    List<String> rehearsal(String content) {
        return namespace.in(
                "nft", "-c", "create table inet " + name + "; add table inet " + name + " { " + content + " }");
    }

    @Override
    public List<String> deletion() {
        return namespace.in("nft", "delete table inet " + name);
    }

    /** The command that takes the rules out of some of its chains. */
    List<String> emptying(List<String> chains) {
        return namespace.in(
                "nft",
                chains.stream()
                        .map(chain -> "flush chain inet " + name + " " + chain)
                        .collect(Collectors.joining("; ")));
    }

    @Override
    public boolean isThere() throws IOException {
        return lines(namespace).anyMatch(line -> line.equals(name()));
    }

    /** A table of ours whose name begins so. */
    static Optional<String> find(Namespace namespace, String begin) throws IOException {
        return lines(namespace)
                .filter(line -> line.startsWith("table inet " + begin))
                .findFirst();
    }

    private static Stream<String> lines(Namespace namespace) throws IOException {
        Command tables = Command.run(namespace.in("nft", "list", "tables", "inet"));
        if (!tables.isDone()) {
            throw new IOException("nft does not list the tables: " + tables.complaint());
        }
        return tables.said().lines().map(String::trim);
    }

    /** What it has counted so far. */
    Counts counts() throws IOException {
        Command list = Command.run(namespace.in("nft", "list", "counters", "table", "inet", name));
        if (!list.isDone()) {
            throw new IOException("nft does not list the counters of " + name + ": " + list.complaint());
        }
        return new Counts(
                number(list.said(), "seen", 1),
                number(list.said(), "hit", 1),
                number(list.said(), "seen", 2) - number(list.said(), "hit", 2));
    }

    private static long number(String text, String counter, int group) throws IOException {
        Matcher found = Pattern.compile("counter " + counter + " \\{\\s*packets ([0-9]+) bytes ([0-9]+)")
                .matcher(text);
        if (!found.find()) {
            throw new IOException("nft lists no counter '" + counter + "'");
        }
        return Long.parseLong(found.group(group));
    }

    @Override
    public String name() {
        return "table inet " + name;
    }

    /** Packets that were picked, those of them that were hit, and the bytes of those that were not. */
    static final class Counts {

        static final Counts NONE = new Counts(0, 0, 0);

        private final long seen;
        private final long hit;
        private final long passedBytes;

        Counts(long seen, long hit, long passedBytes) {
            this.seen = seen;
            this.hit = hit;
            this.passedBytes = passedBytes;
        }

        long seen() {
            return seen;
        }

        long hit() {
            return hit;
        }

        long passedBytes() {
            return passedBytes;
        }

        Counts since(Counts earlier) {
            return new Counts(seen - earlier.seen, hit - earlier.hit, passedBytes - earlier.passedBytes);
        }
    }
}
