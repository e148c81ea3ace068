package chaos.behind;

import chaos.agent.act.Refusal;
import chaos.agent.act.Undo;
import chaos.agent.ledger.Entry;
import chaos.agent.proc.ThreadNames;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What may be left of sessions: the database is asked, and told to end them; where it tells nothing, the kernel is asked. */
final class Leftover {

    private static final int LOOKS = 30;
    private static final long LOOK_MILLIS = 100;

    private final Entry entry;
    private final String mark;

    Leftover(Entry entry) {
        this.entry = entry;
        this.mark = entry.facts().get("mark");
    }

    Undo clean() {
        try {
            Database database = Database.of(entry.kind(), entry.facts().get("database"));
            Optional<Census> census = database.dialect().census();
            if (census.isEmpty()) {
                return byProcess("");
            }
            try (Connection asking = database.open(mark + "-undo")) {
                return byCensus(census.get(), asking);
            }
        } catch (SQLException | Refusal unknown) {
            return byProcess("; the database could not be asked: " + unknown.getMessage());
        }
    }

    private Undo byCensus(Census census, Connection asking) throws SQLException {
        int left = await(census, asking);
        if (left == 0) {
            return Undo.clean("the database has no session named " + mark);
        }
        census.terminate(asking, mark);
        int still = await(census, asking);
        return still == 0
                ? Undo.clean("the database has no session named " + mark + " after it was told to end " + left)
                : Undo.failed("the database still has " + still + " sessions named " + mark, census.byHand(mark));
    }

    private int await(Census census, Connection asking) throws SQLException {
        int left = census.count(asking, mark);
        for (int i = 0; i < LOOKS && left > 0; i++) {
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
                return left;
            }
            left = census.count(asking, mark);
        }
        return left;
    }

    /** They are the sockets of a process, and in it of a thread that ends after them. */
    private Undo byProcess(String caution) {
        long pid = entry.holder().pid();
        if (!entry.holder().isAlive()) {
            return Undo.clean("process " + pid + ", whose sessions they were, is gone" + caution);
        }
        try {
            return ThreadNames.count(pid, mark) == 0
                    ? Undo.clean("process " + pid + " has no thread named " + mark
                            + " any more, whose sessions they were" + caution)
                    : Undo.failed("process " + pid + " still has sessions" + caution, "kill -9 " + pid);
        } catch (IOException unknown) {
            return Undo.failed("the threads of process " + pid + " cannot be read: " + unknown, "kill -9 " + pid);
        }
    }
}
