package chaos.agent.deed;

import java.lang.instrument.Instrumentation;
import java.util.concurrent.CountDownLatch;

/** Starts ever more threads that do nothing and do not end. */
final class ThreadLeak extends Hoard {

    private final String name;
    private final CountDownLatch end = new CountDownLatch(1);

    ThreadLeak(Life life, Arguments arguments, Instrumentation instrumentation) {
        super(life, arguments, 1);
        this.name = arguments.get("name");
    }

    @Override
    double take() {
        try {
            Thread thread = new Thread(null, this::idle, name, 0, false);
            thread.setDaemon(true);
            thread.setContextClassLoader(null);
            thread.start();
            return 1;
        } catch (OutOfMemoryError limit) {
            return 0;
        }
    }

    // Whoever interrupts all threads of the target does not end these.
    private void idle() {
        while (end.getCount() > 0) {
            try {
                end.await();
            } catch (InterruptedException goOn) {
                continue;
            }
        }
    }

    @Override
    public String what() {
        return "threads";
    }

    @Override
    public String release() {
        end.countDown();
        return (long) had() + " threads told to end";
    }
}
