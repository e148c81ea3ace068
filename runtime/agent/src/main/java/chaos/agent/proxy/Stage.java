package chaos.agent.proxy;

import org.jspecify.annotations.Nullable;

/**
 * What a toxic does to one direction of one connection: takes chunks and passes them on, in their order, at once or later,
 * whole or in pieces. An end is a chunk too, the last one. All on the loop's thread.
 */
abstract class Stage {

    private @Nullable Stage next;

    /** A chunk, or the end, comes. */
    abstract void take(Chunk chunk);

    /** The toxic is gone: all that is held goes on now, and nothing will be taken any more. */
    void release() {}

    final void leadsTo(Stage stage) {
        next = stage;
    }

    final Stage next() {
        if (next == null) {
            throw new IllegalStateException("this stage leads nowhere");
        }
        return next;
    }

    final void pass(Chunk chunk) {
        next().take(chunk);
    }
}
