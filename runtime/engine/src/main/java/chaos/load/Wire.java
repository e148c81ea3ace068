package chaos.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ByteChannel;
import org.jspecify.annotations.Nullable;

/** A TCP connection that never blocks, watched by the poller that made it; closing ends the watch too. */
interface Wire extends ByteChannel {

    /**
     * Begins to connect.
     *
     * @param source where it comes from; null: the system chooses
     * @return whether it stands already; else the poller tells when to {@link #finish}
     * @throws java.net.BindException where this machine has no address or port for it
     */
    boolean connect(@Nullable InetSocketAddress source) throws IOException;

    /** Ends connecting; false where it is not there yet. */
    boolean finish() throws IOException;

    /** Whether it stands. */
    boolean isConnected();

    /** Whether the poller shall tell when it can be written to. */
    void want(boolean writing);
}
