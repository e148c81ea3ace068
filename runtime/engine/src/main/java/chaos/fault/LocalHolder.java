package chaos.fault;

import chaos.agent.line.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** A holder on this machine: a process of its own, which reverts all when it no longer hears from this one. */
public final class LocalHolder implements Holder {

    private static final String PROTOCOL = "CHAOS 1 ";
    private static final long GREETING_SECONDS = 20;
    private static final long ANSWER_SECONDS = 60;
    private static final long END_SECONDS = 20;

    private final HolderSettings settings;
    private final Listener listener;
    private final Exchange exchange;
    private final Process process;
    private final OutputStream requests;
    private final ScheduledExecutorService beats =
            Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "chaos-beat"));
    private final AtomicBoolean closing = new AtomicBoolean();
    private final Thread reader;

    private LocalHolder(HolderSettings settings, Listener listener, Process process) {
        this.settings = settings;
        this.listener = listener;
        this.exchange = new Exchange(listener);
        this.process = process;
        this.requests = process.getOutputStream();
        this.reader = daemon(this::read, "chaos-holder-reader");
    }

    /** Starts a holder and returns when it has greeted. */
    public static LocalHolder start(HolderSettings settings, Listener listener) throws FaultException {
        try {
            Process process = new ProcessBuilder(settings.command()).start();
            LocalHolder holder = new LocalHolder(settings, listener, process);
            holder.awaitGreeting();
            return holder;
        } catch (IOException problem) {
            throw new FaultException("the holder cannot be started: " + problem.getMessage());
        }
    }

    private void awaitGreeting() throws FaultException {
        Exchange.Sent greeting = exchange.open();
        reader.start();
        String error = await(greeting, GREETING_SECONDS).error();
        if (!error.isEmpty()) {
            close();
            throw new FaultException("the holder did not begin: " + error);
        }
        long beat = settings.beat().toMillis();
        beats.scheduleAtFixedRate(() -> say("BEAT"), 0, beat, TimeUnit.MILLISECONDS);
    }

    private void read() {
        String why = "its stream ended";
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String greeting = String.valueOf(lines.readLine());
            if (greeting.startsWith(PROTOCOL)) {
                exchange.hear("1 OK");
                lines.lines().forEach(exchange::hear);
            }
        } catch (IOException | RuntimeException broken) {
            why = broken.getMessage() == null ? broken.toString() : broken.getMessage();
        }
        end(why);
    }

    private void end(String why) {
        String reason = complaint().orElse(why);
        exchange.end("the holder is gone: " + reason);
        if (!closing.get()) {
            listener.lost(reason);
        }
    }

    private Optional<String> complaint() {
        try (BufferedReader errors = process.errorReader(StandardCharsets.UTF_8)) {
            String said = errors.lines().limit(20).collect(Collectors.joining("; "));
            return Optional.of(said).filter(text -> !text.isBlank());
        } catch (IOException | RuntimeException closed) {
            return Optional.empty();
        }
    }

    private synchronized void say(String line) {
        try {
            requests.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            requests.flush();
        } catch (IOException gone) {
            // The reader tells it.
        }
    }

    private Exchange.Reply ask(String verb, Words words) {
        Exchange.Sent sent = exchange.open();
        say(sent.number() + " " + verb + " " + words.print());
        return await(sent, ANSWER_SECONDS);
    }

    private static Exchange.Reply await(Exchange.Sent sent, long seconds) {
        try {
            return sent.reply().get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            return Exchange.Reply.none("the holder did not answer within " + seconds + " s");
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return Exchange.Reply.none("interrupted while the holder was asked");
        }
    }

    @Override
    public void check(FaultOrder order) throws FaultException {
        Exchange.Reply reply = ask("CHECK", words(order));
        if (!reply.error().isEmpty()) {
            throw new FaultException(reply.error(), reply.unsafe());
        }
    }

    @Override
    public void begin(FaultOrder order) throws FaultException {
        Exchange.Reply reply = ask("BEGIN", words(order));
        if (!reply.answered()) {
            Undone undone = undo(order.id());
            throw new FaultException(reply.error() + "; " + undone.detail());
        }
        if (!reply.error().isEmpty()) {
            throw new FaultException(reply.error(), reply.unsafe());
        }
    }

    private static Words words(FaultOrder order) throws FaultException {
        FaultKind kind = Catalogue.of(order.call());
        Words words = Words.none().with("fault", order.id()).with("kind", kind.name());
        if (order.lasting().isPresent()) {
            words = words.with("lasting", order.lasting().get().toMillis());
        }
        for (Map<String, String> said : List.of(kind.aim(order.target()), kind.words(order.call()))) {
            for (Map.Entry<String, String> word : said.entrySet()) {
                words = words.with(word.getKey(), word.getValue());
            }
        }
        return words;
    }

    @Override
    public void open(ProxyOrder proxy) throws FaultException {
        Words words = Words.none()
                .with("fault", "proxy-" + proxy.name())
                .with("kind", "proxy")
                .with("proxy", proxy.name())
                .with("listen", proxy.listen())
                .with("host", proxy.host())
                .with("port", proxy.port());
        String error = ask("BEGIN", words).error();
        if (!error.isEmpty()) {
            throw new FaultException(error);
        }
    }

    @Override
    public Undone undo(String id) {
        Exchange.Reply reply = ask("UNDO", Words.none().with("fault", id));
        if (reply.undone().isEmpty()) {
            return leftOf(id, reply.error());
        }
        return reply.undone().get(0);
    }

    // The holder is gone or hangs: its guard does the work, and the ledger tells how far that is.
    private Undone leftOf(String id, String error) {
        List<Undone> left = ActiveFaults.in(settings.ledger()).undoFault(settings.run(), id);
        return left.isEmpty()
                ? new Undone(id, true, "the ledger has no entry of it any more (" + error + ")", "")
                : left.get(0);
    }

    @Override
    public List<Undone> undoAll() {
        Exchange.Reply reply = ask("UNDO-ALL", Words.none());
        return reply.error().isEmpty()
                ? reply.undone()
                : ActiveFaults.in(settings.ledger()).undoRun(settings.run());
    }

    /** The holder's process, for those who watch what the tool itself uses. */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        if (!closing.compareAndSet(false, true)) {
            return;
        }
        try {
            requests.close();
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            reader.join(TimeUnit.SECONDS.toMillis(1));
        } catch (IOException gone) {
            process.destroyForcibly();
        } catch (InterruptedException ending) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } finally {
            beats.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Where this holder keeps its ledger. */
    public Path ledger() {
        return settings.ledger();
    }
}
