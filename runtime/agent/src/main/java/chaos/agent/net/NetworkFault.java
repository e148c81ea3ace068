package chaos.agent.net;

import chaos.agent.act.Fault;
import chaos.agent.act.Progress;
import chaos.agent.act.Refusal;
import chaos.agent.host.Pulse;
import java.io.IOException;

/** A fault that the kernel carries out by itself: made by commands, and looked at each second. */
final class NetworkFault implements Fault {

    private final Making making;
    private final Gauge gauge;
    private final Progress progress;
    private final Pulse pulse = new Pulse();

    NetworkFault(Making making, Gauge gauge, Progress progress) {
        this.making = making;
        this.gauge = gauge;
        this.progress = progress;
    }

    /** What reads off what a fault does. */
    interface Gauge {

        /** Tells what it did since it was last asked; fails where what it reads is gone. */
        void read(Progress progress) throws IOException;
    }

    @Override
    public void begin() throws Refusal {
        making.run();
        pulse.begin(this::tell);
    }

    private void tell() {
        try {
            gauge.read(progress);
        } catch (IOException gone) {
            progress.ended("it can no longer be read: " + gone.getMessage());
        }
    }

    @Override
    public void stop() {
        pulse.end();
    }
}
