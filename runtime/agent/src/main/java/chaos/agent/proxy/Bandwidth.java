package chaos.agent.proxy;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * So many bytes a second in a direction of a connection, exactly: a piece is passed on when its last byte would have come
 * over a line of that speed. What a late timer has missed is made up for, up to a tenth of a second of it.
 */
public final class Bandwidth extends Toxic {

    private static final double SECOND = 1e9;
    private static final double PIECE_SECONDS = 0.01;
    private static final long MOST_BEHIND = 100_000_000;
    private static final long MEASURED = 500_000_000;

    private final double rate;

    /** Bytes a second, more than 0. */
    public Bandwidth(double rate) {
        this.rate = rate;
    }

    @Override
    public String what() {
        return "passed on a busy connection";
    }

    @Override
    public double asked() {
        return rate;
    }

    @Override
    Stage stage(Line line) {
        return new Paced(line);
    }

    private final class Paced extends Stage {

        private final Line line;
        private final Deque<Chunk> held = new ArrayDeque<>();
        private int piece;
        private long due;
        private long since;
        private long passed;

        Paced(Line line) {
            this.line = line;
        }

        @Override
        void take(Chunk chunk) {
            held.add(chunk);
            if (held.size() == 1) {
                due = line.now();
                since = due;
                passed = 0;
                plan();
                line.at(due, this::wake);
            }
        }

        /** The next piece, and when it is over the line; an end takes no time. */
        private void plan() {
            piece = (int) Math.min(held.getFirst().size(), Math.max(1, rate * PIECE_SECONDS));
            due += Math.round(piece / rate * SECOND);
        }

        private void wake() {
            long now = line.now();
            due = Math.max(due, now - MOST_BEHIND);
            while (!held.isEmpty() && due - now <= 0) {
                passPiece();
                measure(now);
                if (!held.isEmpty()) {
                    plan();
                }
            }
            if (!held.isEmpty()) {
                line.at(due, this::wake);
            }
        }

        private void passPiece() {
            Chunk chunk = held.getFirst();
            passed += piece;
            if (piece < chunk.size()) {
                pass(chunk.split(piece));
            } else {
                held.removeFirst();
                pass(chunk);
            }
        }

        private void measure(long now) {
            if (now - since >= MEASURED) {
                line.measured(passed * SECOND / (now - since));
                since = now;
                passed = 0;
            }
        }

        @Override
        void release() {
            while (!held.isEmpty()) {
                pass(held.removeFirst());
            }
        }
    }
}
