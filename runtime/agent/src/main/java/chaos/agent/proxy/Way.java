package chaos.agent.proxy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.SplittableRandom;

/** One direction of a connection: what is read at one end, through the stages of its toxics, and written at the other. */
final class Way {

    private final Link link;
    private final boolean upstream;
    private final SocketChannel from;
    private final SocketChannel to;
    private final Outlet outlet = new Outlet(this);
    private final Chain chain = new Chain(outlet);
    private long held;
    private boolean ended;
    private boolean finished;
    private long bytes;

    Way(Link link, boolean upstream, SocketChannel from, SocketChannel to) {
        this.link = link;
        this.upstream = upstream;
        this.from = from;
        this.to = to;
    }

    void place(Dose dose, SplittableRandom random) {
        chain.add(dose, dose.toxic().stage(new LineOf(dose, random)));
    }

    void remove(Dose dose) {
        chain.remove(dose);
    }

    boolean has(Dose dose) {
        return chain.has(dose);
    }

    boolean wantsToRead() {
        return !ended && link.memory().room(held) > 0;
    }

    /** There is something to read. */
    void readable() {
        ByteBuffer buffer = link.loop().buffer();
        buffer.limit((int) Math.min(buffer.capacity(), Math.max(1, link.memory().room(held))));
        try {
            int count = from.read(buffer);
            if (count < 0) {
                end(Chunk.Ending.FIN);
            } else if (count > 0) {
                bytes += count;
                forward(buffer.flip());
            }
        } catch (IOException reset) {
            end(Chunk.Ending.RESET);
        }
    }

    private void end(Chunk.Ending how) {
        ended = true;
        chain.first().take(Chunk.end(how));
        link.interest();
    }

    // Without toxics and with a receiver that keeps up nothing is copied.
    private void forward(ByteBuffer buffer) {
        if (chain.isEmpty() && outlet.isIdle() && sent(buffer)) {
            return;
        }
        Chunk chunk = Chunk.copy(buffer);
        held += chunk.cost();
        link.memory().take(chunk.cost());
        chain.first().take(chunk);
        link.interest();
    }

    private boolean sent(ByteBuffer buffer) {
        try {
            to.write(buffer);
            return !buffer.hasRemaining();
        } catch (IOException broken) {
            cut(Chunk.Ending.RESET);
            return true;
        }
    }

    void write(ByteBuffer buffer) throws IOException {
        to.write(buffer);
    }

    /** The receiver takes something again. */
    void writable() {
        outlet.send();
    }

    void wantsToWrite(boolean wanted) {
        link.wantsToWrite(this, wanted);
    }

    /** A chunk is written, or lost: its memory is free. */
    void gone(Chunk chunk) {
        if (!link.isOpen()) {
            return;
        }
        held -= chunk.cost();
        link.memory().give(chunk.cost());
        link.interest();
    }

    /** Everything up to the end is written. */
    void finished(Chunk.Ending how) {
        finished = true;
        if (how != Chunk.Ending.FIN) {
            link.cut(how);
            return;
        }
        try {
            to.shutdownOutput();
            link.finished();
        } catch (IOException broken) {
            cut(Chunk.Ending.RESET);
        }
    }

    boolean isFinished() {
        return finished;
    }

    void cut(Chunk.Ending how) {
        link.cut(how);
    }

    boolean isUpstream() {
        return upstream;
    }

    long held() {
        return held;
    }

    long bytes() {
        return bytes;
    }

    private final class LineOf implements Line {

        private final Dose dose;
        private final SplittableRandom random;

        LineOf(Dose dose, SplittableRandom random) {
            this.dose = dose;
            this.random = random;
        }

        @Override
        public long now() {
            return System.nanoTime();
        }

        @Override
        public void at(long when, Runnable wake) {
            link.loop().at(when, () -> link.safely(wake), link::isOpen);
        }

        @Override
        public void drop(Chunk chunk) {
            gone(chunk);
        }

        @Override
        public void cut(Chunk.Ending how) {
            link.cut(how);
        }

        @Override
        public void measured(double value) {
            dose.measured(value);
        }

        @Override
        public SplittableRandom random() {
            return random;
        }
    }
}
