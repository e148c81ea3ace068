package chaos.load;

import chaos.journal.SystemClock;
import chaos.testing.Memory;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;

/** Makes what the parts of a loop need beside them, where a test uses them alone. */
final class Idle {

    private Idle() {}

    static Floor floor(Poller poller, Agenda agenda, Memory memory) {
        SystemClock clock = new SystemClock();
        return new Floor(
                new InetSocketAddress(0),
                new Sources(List.of()),
                null,
                poller,
                clock,
                agenda,
                new Tally(),
                new Meter(),
                new NamedMeter.Register(),
                new Desk(clock, memory, Duration.ofMillis(20)),
                new Manners());
    }

    /** A connection that nobody sends over: the wires that are opened for it are used without it. */
    static Connection connection(Poller poller) {
        return new Connection(new Nobody(), floor(poller, new Agenda(), new Memory()));
    }

    private static final class Nobody implements Connection.Owner {
        @Override
        public void sent() {}

        @Override
        public Ending judge(int status) {
            return Ending.RIGHT;
        }

        @Override
        public void over(Ending ending) {}
    }
}
