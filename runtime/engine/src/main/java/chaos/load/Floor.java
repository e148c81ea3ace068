package chaos.load;

import chaos.journal.RunClock;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** What the clients of one loop share; touched by that loop's thread only. */
record Floor(
        InetSocketAddress address,
        Sources sources,
        @Nullable Security security,
        Poller poller,
        RunClock clock,
        Agenda agenda,
        Tally tally,
        Meter meter,
        NamedMeter.Register named,
        Complaints complaints,
        Manners manners) {}
