package chaos.agent.proxy;

import java.util.ArrayDeque;
import java.util.Deque;

/** What is sent goes on in small pieces, each written by itself, with a pause between two of them. */
public final class Slicer extends Toxic {

    private final int size;
    private final int variation;
    private final long pause;

    /**
     * @param size of a piece in bytes, on average
     * @param variation how much more or less by chance, less than the size
     * @param pause in nanoseconds
     */
    public Slicer(int size, int variation, long pause) {
        this.size = size;
        this.variation = variation;
        this.pause = pause;
    }

    @Override
    public String what() {
        return "size of a piece";
    }

    @Override
    public double asked() {
        return size;
    }

    @Override
    Stage stage(Line line) {
        return new Slicing(line);
    }

    private final class Slicing extends Stage {

        private final Line line;
        private final Deque<Chunk> held = new ArrayDeque<>();
        private boolean resting;
        private long next;

        Slicing(Line line) {
            this.line = line;
            this.next = line.now();
        }

        @Override
        void take(Chunk chunk) {
            held.add(chunk);
            if (!resting) {
                next = Math.max(next, line.now());
                send();
            }
        }

        private void wake() {
            resting = false;
            send();
        }

        private void send() {
            while (!held.isEmpty() && line.now() - next >= 0) {
                passPiece();
                next += pause;
            }
            if (!held.isEmpty()) {
                resting = true;
                line.at(next, this::wake);
            }
        }

        private void passPiece() {
            Chunk chunk = held.getFirst();
            int piece = variation == 0 ? size : size + line.random().nextInt(-variation, variation + 1);
            if (piece < chunk.size()) {
                line.measured(piece);
                pass(chunk.split(piece));
            } else {
                held.removeFirst();
                pass(chunk);
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
