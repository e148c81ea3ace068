package chaos.agent.proxy;

/** The end of a direction comes later; what is sent before it does not. */
public final class SlowClose extends Toxic {

    private final long delay;

    /** In nanoseconds. */
    public SlowClose(long delay) {
        this.delay = delay;
    }

    @Override
    public String what() {
        return "delay of a close";
    }

    @Override
    public double asked() {
        return delay / 1e9;
    }

    @Override
    Stage stage(Line line) {
        return new Lingering(line);
    }

    private final class Lingering extends Stage {

        private final Line line;
        private long came;
        private boolean waiting;
        private Chunk last = Chunk.end(Chunk.Ending.FIN);

        Lingering(Line line) {
            this.line = line;
        }

        @Override
        void take(Chunk chunk) {
            if (!chunk.isEnd()) {
                pass(chunk);
                return;
            }
            waiting = true;
            last = chunk;
            came = line.now();
            line.at(came + delay, this::wake);
        }

        private void wake() {
            if (waiting) {
                line.measured((line.now() - came) / 1e9);
                release();
            }
        }

        @Override
        void release() {
            if (waiting) {
                waiting = false;
                pass(last);
            }
        }
    }
}
