package chaos.probe;

import java.util.Map;

/** Counts the rows of {@code /proc/net/tcp} that belong to a port. */
final class SocketTable {

    // The states' numbers are those of include/net/tcp_states.h.
    private static final int ESTABLISHED = 0x01;
    private static final int SYN_RECEIVED = 0x03;
    private static final int TIME_WAIT = 0x06;
    private static final int CLOSE_WAIT = 0x08;
    private static final int LISTEN = 0x0A;
    private static final int STATES = 16;

    private final int port;
    private final long[] states = new long[STATES];
    private long toRead;
    private long toSend;

    SocketTable(int port) {
        this.port = port;
    }

    /** Takes a table: a line of headings, then {@code n: address:port address:port state sending:receiving ..}, in hex. */
    void add(Text text) {
        for (text.nextLine(); !text.atEnd(); text.nextLine()) {
            text.skipWords(1);
            long local = port(text);
            long remote = port(text);
            int state = (int) text.hex() & (STATES - 1);
            long sending = text.hex();
            text.skip();
            row(local, remote, state, sending, text.hex());
        }
    }

    Map<String, Double> values() {
        return new Values()
                .put("tcp.established", states[ESTABLISHED])
                .put("tcp.closeWait", states[CLOSE_WAIT])
                .put("tcp.timeWait", states[TIME_WAIT])
                .put("tcp.synRecv", states[SYN_RECEIVED])
                .put("socketBuffers.receive", toRead)
                .put("socketBuffers.send", toSend)
                .map();
    }

    /** A connection in TIME_WAIT is kept by the side that closed first, so both sides' are counted; it is listed once. */
    private void row(long local, long remote, int state, long sending, long receiving) {
        if (local == port || state == TIME_WAIT && remote == port) {
            states[state]++;
            if (state != LISTEN) {
                toSend += sending;
                toRead += receiving;
            }
        }
    }

    private static long port(Text text) {
        text.hex();
        text.skip();
        return text.hex();
    }
}
