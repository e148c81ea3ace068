package chaos.fault;

import chaos.agent.line.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Requests to the holder that wait for their answers, and what the holder says by itself. */
final class Exchange {

    private final AtomicLong numbers = new AtomicLong();
    private final Map<String, Pending> pending = new ConcurrentHashMap<>();
    private final Holder.Listener listener;
    private volatile String lost = "";

    /** What came for a request before its last line. */
    private record Pending(List<Undone> undone, CompletableFuture<Reply> reply) {}

    /**
     * The answer to a request.
     *
     * @param answered whether the holder itself answered
     * @param error empty where all went well
     * @param unsafe whether it is a safety rule that forbids it
     */
    record Reply(boolean answered, List<Undone> undone, String error, boolean unsafe) {

        /** There is no answer, and this is why. */
        static Reply none(String why) {
            return new Reply(false, List.of(), why, false);
        }
    }

    /** A request under way. */
    record Sent(String number, CompletableFuture<Reply> reply) {}

    Exchange(Holder.Listener listener) {
        this.listener = listener;
    }

    /** Gets ready for an answer. */
    Sent open() {
        String number = Long.toString(numbers.incrementAndGet());
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        pending.put(number, new Pending(new ArrayList<>(), reply));
        if (!lost.isEmpty()) {
            settle(number, false, lost, false);
        }
        return new Sent(number, reply);
    }

    /** Takes in a line that the holder said. */
    void hear(String line) {
        String[] parts = line.split(" ", 3);
        Words words = Words.parse(parts.length > 2 ? parts[2] : "");
        if (parts[0].equals("EVENT")) {
            event(parts[1], words);
        } else if (parts.length > 1) {
            answer(parts[0], parts[1], words);
        }
    }

    private void event(String name, Words words) {
        String fault = words.get("fault");
        switch (name) {
            case "achieved" ->
                listener.achieved(fault, words.get("what"), words.getDouble("asked"), words.getDouble("achieved"));
            case "ended" -> listener.ended(fault, words.get("reason"), words.get("verified"));
            case "failed" -> listener.undoFailed(undone(words));
            default ->
                throw new IllegalStateException("the holder told of '" + name + "', which this version does not"
                        + " know: is its agent of the same version?");
        }
    }

    private void answer(String number, String verb, Words words) {
        Pending waiting = pending.get(number);
        if (waiting == null) {
            return;
        }
        switch (verb) {
            case "UNDONE" -> waiting.undone().add(undone(words));
            case "ERROR" ->
                settle(number, true, words.get("message"), words.find("unsafe").isPresent());
            default -> settle(number, true, "", false);
        }
    }

    private void settle(String number, boolean answered, String error, boolean unsafe) {
        Pending waiting = pending.remove(number);
        if (waiting != null) {
            waiting.reply().complete(new Reply(answered, List.copyOf(waiting.undone()), error, unsafe));
        }
    }

    private static Undone undone(Words words) {
        return new Undone(
                words.get("fault"), Boolean.parseBoolean(words.get("clean")), words.get("detail"), words.get("byHand"));
    }

    /** There will be no more lines. */
    void end(String why) {
        lost = why;
        pending.keySet().forEach(number -> settle(number, false, why, false));
    }
}
