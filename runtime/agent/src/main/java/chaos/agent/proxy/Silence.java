package chaos.agent.proxy;

/**
 * Whatever is sent is lost, and after a time the connection is closed, or reset; or never. A connection that has lost
 * something cannot go on when the toxic is gone: it is reset then.
 */
public final class Silence extends Toxic {

    private final long time;
    private final Chunk.Ending ending;

    private Silence(long time, Chunk.Ending ending) {
        this.time = time;
        this.ending = ending;
    }

    /** Closed after so many nanoseconds; 0: never. */
    public static Silence closing(long time) {
        return new Silence(time == 0 ? Long.MAX_VALUE : time, Chunk.Ending.CLOSE);
    }

    /** Reset after so many nanoseconds; 0: at once. */
    public static Silence resetting(long time) {
        return new Silence(time, Chunk.Ending.RESET);
    }

    @Override
    public String what() {
        return ending == Chunk.Ending.RESET ? "time until a reset" : "time until a close";
    }

    @Override
    public double asked() {
        return time == Long.MAX_VALUE ? 0 : time / 1e9;
    }

    @Override
    Stage stage(Line line) {
        return new Losing(line);
    }

    private final class Losing extends Stage {

        private final Line line;
        private final long began;
        private boolean lost;
        private boolean gone;

        Losing(Line line) {
            this.line = line;
            this.began = line.now();
            if (time != Long.MAX_VALUE) {
                line.at(began + time, this::wake);
            }
        }

        @Override
        void take(Chunk chunk) {
            if (chunk.isEnd()) {
                pass(chunk);
            } else {
                lost = true;
                line.drop(chunk);
            }
        }

        private void wake() {
            if (!gone) {
                line.measured((line.now() - began) / 1e9);
                line.cut(ending);
            }
        }

        @Override
        void release() {
            gone = true;
            if (lost) {
                line.cut(Chunk.Ending.RESET);
            }
        }
    }
}
