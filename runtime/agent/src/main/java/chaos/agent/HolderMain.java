package chaos.agent;

import chaos.agent.ledger.Ledger;
import chaos.agent.line.Voice;
import chaos.agent.line.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The holder's process. Its line protocol is described in the module's README. */
public final class HolderMain {

    private final HolderOptions options;
    private final Voice voice;
    private final Holder holder;
    private final Lease lease;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(HolderMain::daemon);
    private final ExecutorService workers = Executors.newCachedThreadPool(HolderMain::daemon);

    private HolderMain(HolderOptions options, Ledger ledger, PrintStream out) {
        this.options = options;
        this.voice = new Voice(out);
        this.holder = new Holder(options, ledger, voice, clock, workers);
        this.lease = options.lease(System.nanoTime());
        String ready = Words.none()
                .with("pid", options.self().pid())
                .with("holder", options.self())
                .with("ledger", ledger.directory().toAbsolutePath())
                .with("grace", options.grace())
                .print();
        voice.say("CHAOS " + HolderOptions.PROTOCOL + " " + ready);
    }

    /** Ends with 0 if nothing is left, 1 if something is, 2 if nothing was begun. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        System.setOut(System.err);
        try {
            HolderOptions options = HolderOptions.parse(arguments);
            Ledger ledger = Ledger.open(options.ledger());
            ledger.sweep();
            new HolderMain(options, ledger, out).run();
        } catch (IOException | IllegalArgumentException problem) {
            System.err.println(problem.getMessage());
            System.exit(2);
        }
    }

    private void run() throws IOException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> holder.close("the holder was told to end"), "ending"));
        clock.scheduleWithFixedDelay(this::tick, options.tick(), options.tick(), TimeUnit.MILLISECONDS);
        try {
            new Session(holder, lease, voice, workers)
                    .serve(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
        } finally {
            end("the controller's stream ended");
        }
    }

    private void tick() {
        if (lease.isOver(System.nanoTime())) {
            workers.execute(() -> end("the controller was silent for more than " + options.grace() + " ms"));
        }
        holder.tick();
    }

    private void end(String reason) {
        System.exit(holder.close(reason) ? 0 : 1);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "holder");
        thread.setDaemon(true);
        return thread;
    }
}
