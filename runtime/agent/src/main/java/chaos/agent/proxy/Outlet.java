package chaos.agent.proxy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/** The last stage: writes what it is passed, each chunk by itself, as far as the receiver takes it. */
final class Outlet extends Stage {

    private final Way way;
    private final Deque<Chunk> held = new ArrayDeque<>();

    Outlet(Way way) {
        this.way = way;
    }

    @Override
    void take(Chunk chunk) {
        held.add(chunk);
        if (held.size() == 1) {
            send();
        }
    }

    boolean isIdle() {
        return held.isEmpty();
    }

    /** Writes what it can; asks to be called again where that is not all. */
    void send() {
        try {
            while (!held.isEmpty() && write(held.getFirst())) {
                Chunk chunk = held.removeFirst();
                if (chunk.isEnd()) {
                    way.finished(chunk.ending());
                } else {
                    way.gone(chunk);
                }
            }
            way.wantsToWrite(!held.isEmpty());
        } catch (IOException broken) {
            way.cut(Chunk.Ending.RESET);
        }
    }

    private boolean write(Chunk chunk) throws IOException {
        ByteBuffer bytes = chunk.bytes();
        if (!chunk.isEnd()) {
            way.write(bytes);
        }
        return !bytes.hasRemaining();
    }
}
