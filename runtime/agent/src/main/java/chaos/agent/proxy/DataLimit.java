package chaos.agent.proxy;

/** After so many bytes in a direction, counted for each connection, it is closed; the bytes up to there arrive. */
public final class DataLimit extends Toxic {

    private final long limit;

    public DataLimit(long limit) {
        this.limit = limit;
    }

    @Override
    public String what() {
        return "passed until a close";
    }

    @Override
    public double asked() {
        return limit;
    }

    @Override
    Stage stage(Line line) {
        return new Counting(line);
    }

    private final class Counting extends Stage {

        private final Line line;
        private long left = limit;
        private boolean closed;

        Counting(Line line) {
            this.line = line;
        }

        @Override
        void take(Chunk chunk) {
            if (closed) {
                line.drop(chunk);
            } else if (chunk.isEnd() || chunk.size() < left) {
                left -= chunk.size();
                pass(chunk);
            } else {
                close(chunk);
            }
        }

        private void close(Chunk chunk) {
            closed = true;
            pass(chunk.split((int) left));
            line.drop(chunk);
            line.measured(limit);
            pass(Chunk.end(Chunk.Ending.CLOSE));
        }
    }
}
