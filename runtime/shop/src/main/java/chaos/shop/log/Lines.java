package chaos.shop.log;

import java.nio.charset.StandardCharsets;

/**
 * Lines on their way to a file, in two buffers: one is filled by any thread, the other is with the writer. Adding a line
 * copies bytes under a lock that is never held while the disk is waited for; a line that finds no room is lost and counted.
 */
final class Lines {
    private static final int LONGEST_NUMBER = 19;
    private static final int STAMP = "2026-01-01T00:00:00.000Z ".length();

    private final Stamp stamp = new Stamp();
    private byte[] filling;
    private byte[] resting;
    private int used;
    private int lines;
    private long lost;

    Lines(int capacity) {
        this.filling = new byte[capacity];
        this.resting = new byte[capacity];
    }

    /** A full buffer's worth of lines: the bytes, how many of them count, and how many lines they hold. */
    record Taken(byte[] bytes, int length, int lines) {}

    /** Adds the time and these words as one line. */
    synchronized void add(long epochMillis, String... words) {
        int room = STAMP;
        for (String word : words) {
            room += word.length() + 1;
        }
        if (used + room > filling.length) {
            lost++;
            return;
        }
        used = stamp.write(epochMillis, filling, used);
        for (String word : words) {
            filling[used++] = ' ';
            copy(word, ' ');
        }
        filling[used++] = '\n';
        lines++;
    }

    /**
     * Adds the time, two words, a path in which blanks become '?', and numbers of at least 0 as one line: an answer's, and
     * so without a string or a second lock for each.
     *
     * @return whether more than half of the room is used
     */
    synchronized boolean add(
            long epochMillis, String one, String other, String path, int status, int bytes, long micros) {
        int room = STAMP + one.length() + other.length() + path.length() + 3 * LONGEST_NUMBER + 7;
        if (used + room > filling.length) {
            lost++;
            return true;
        }
        used = stamp.write(epochMillis, filling, used);
        word(one, ' ');
        word(other, ' ');
        word(path, '?');
        number(status);
        number(bytes);
        number(micros);
        filling[used++] = '\n';
        lines++;
        return used > filling.length / 2;
    }

    private void word(String word, char blank) {
        filling[used++] = ' ';
        copy(word, blank);
    }

    private void number(long number) {
        filling[used++] = ' ';
        long unit = 1;
        while (number / unit >= 10) {
            unit *= 10;
        }
        for (; unit > 0; unit /= 10) {
            filling[used++] = (byte) ('0' + number / unit % 10);
        }
    }

    /** What a client sent must not be able to write lines of its own: anything but printable ASCII becomes '?'. */
    private void copy(String word, char blank) {
        byte[] to = filling;
        int at = used;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            to[at++] = (byte) (c > ' ' && c <= '~' ? c : c == ' ' ? blank : '?');
        }
        used = at;
    }

    /** Hands out what has come in; what was handed out before is filled again. */
    synchronized Taken take() {
        Taken taken = new Taken(filling, used, lines);
        byte[] empty = resting;
        resting = filling;
        filling = empty;
        used = 0;
        lines = 0;
        return taken;
    }

    synchronized void lose(int more) {
        lost += more;
    }

    synchronized long lost() {
        return lost;
    }

    @Override
    public String toString() {
        return new String(filling, 0, used, StandardCharsets.US_ASCII);
    }
}
