package chaos.load;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;

/** Waits until connections can be read from or written to. Used by one thread, but for {@link #wakeup}. */
interface Poller extends Closeable {

    /** Who is told what can be done. */
    interface Ready {

        /**
         * Something can be done with a connection.
         *
         * @param writable whether it can be written to, or connecting is over
         * @param ended whether the other side has ended it, so that reading comes to an end
         */
        void ready(Connection connection, boolean readable, boolean writable, boolean ended);
    }

    /** A wire to an address that is not connected yet; where there are no file descriptors any more, this throws. */
    Wire open(Connection owner, InetSocketAddress address) throws IOException;

    /** Waits until something can be done, or for so many milliseconds; 0: looks only. */
    void poll(long millis, Ready told) throws IOException;

    /** Ends the wait, or the next one. */
    void wakeup();

    boolean isOpen();
}
