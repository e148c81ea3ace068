package chaos.shop.log;

import java.nio.charset.StandardCharsets;

/**
 * Lines on their way to a file, in two buffers: one is filled by any thread, the other is with the writer. Adding a line
 * copies bytes under a lock that is never held while the disk is waited for; a line that finds no room is lost and counted.
 */
final class Lines {
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
            copy(word);
        }
        filling[used++] = '\n';
        lines++;
    }

    /** What a client sent must not be able to write lines of its own: anything but printable ASCII becomes '?'. */
    private void copy(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            filling[used++] = (byte) (c >= ' ' && c <= '~' ? c : '?');
        }
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

    synchronized boolean halfFull() {
        return used > filling.length / 2;
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
