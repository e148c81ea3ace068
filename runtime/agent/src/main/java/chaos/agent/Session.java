package chaos.agent;

import chaos.agent.act.Order;
import chaos.agent.act.Refusal;
import chaos.agent.act.Undo;
import chaos.agent.line.Voice;
import chaos.agent.line.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Executor;

/** The controller's side of the line: reads requests, renews the lease with each, and answers. */
final class Session {

    private final Holder holder;
    private final Lease lease;
    private final Voice voice;
    private final Executor workers;

    Session(Holder holder, Lease lease, Voice voice, Executor workers) {
        this.holder = holder;
        this.lease = lease;
        this.voice = voice;
        this.workers = workers;
    }

    /** Serves until the end of the stream. */
    void serve(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null) {
            lease.renew(System.nanoTime());
            if (!line.equals("BEAT") && !line.isBlank()) {
                String request = line;
                workers.execute(() -> answer(request));
            }
            line = in.readLine();
        }
    }

    private void answer(String request) {
        String[] parts = request.split(" ", 3);
        String number = parts[0];
        try {
            Words words = Words.parse(parts.length > 2 ? parts[2] : "");
            act(number, parts.length > 1 ? parts[1] : "", words);
            voice.ok(number);
        } catch (Refusal refused) {
            voice.refused(number, refused.getMessage(), refused.isUnsafe());
        } catch (RuntimeException problem) {
            voice.error(number, problem.getMessage() == null ? problem.toString() : problem.getMessage());
        }
    }

    private void act(String number, String verb, Words words) throws Refusal {
        switch (verb) {
            case "CHECK":
                holder.check(new Order(words));
                break;
            case "BEGIN":
                holder.begin(new Order(words));
                break;
            case "UNDO":
                say(number, words.get("fault"), holder.undo(words.get("fault")));
                break;
            case "UNDO-ALL":
                for (Map.Entry<String, Undo> result : holder.undoAll().entrySet()) {
                    say(number, result.getKey(), result.getValue());
                }
                break;
            default:
                throw new Refusal("a request is NUMBER and CHECK, BEGIN, UNDO or UNDO-ALL, got '" + verb + "'");
        }
    }

    private void say(String number, String fault, Undo undo) {
        voice.undone(number, UndoMain.words(fault, undo));
    }
}
