package chaos.behind;

import chaos.agent.act.Fault;
import chaos.agent.act.Progress;
import chaos.agent.act.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Sessions that are opened up to a number and kept alive. One that is ended from outside stays ended: who mends the
 * fault must not fight with it.
 */
final class Sessions implements Fault {

    private static final long TICK_MILLIS = 50;
    private static final long SECOND = 1_000_000_000;
    private static final long PATIENCE_MILLIS = 3_000;

    /** Up to so many are looked at each second; more would be a load of its own, and are looked at as often as they must. */
    private static final int FEW = 100;

    private static final int AT_ONCE = 10;

    /** What a database says that has no more connections to give (SQLSTATE, too_many_connections). */
    private static final String FULL = "53300";

    /** So many sessions are left to others: to the undo, that it can ask, and to a person. */
    private static final int RESERVE = 2;

    private final Plan plan;
    private final Supplier<Use> use;
    private final Progress progress;
    private final List<Session> sessions = new CopyOnWriteArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread keeper;
    private int opened;

    /** What is asked of a database. */
    static final class Plan {

        final Database database;
        final String mark;
        final Wanted wanted;
        final long silenceMillis;

        Plan(Database database, String mark, Wanted wanted, long silenceMillis) {
            this.database = database;
            this.mark = mark;
            this.wanted = wanted;
            this.silenceMillis = silenceMillis;
        }
    }

    Sessions(Plan plan, Supplier<Use> use, Progress progress) {
        this.plan = plan;
        this.use = use;
        this.progress = progress;
        this.keeper = new Thread(this::keep, plan.mark);
        keeper.setDaemon(true);
    }

    @Override
    public void begin() throws Refusal {
        try {
            Session first = open();
            plan.wanted.find(plan.database.dialect().census(), first.connection());
            keeper.start();
        } catch (SQLException refused) {
            throw new Refusal("the database at " + plan.database + " refused: " + refused.getMessage());
        }
    }

    private Session open() throws SQLException {
        Session session = Session.open(plan.database, plan.mark, plan.silenceMillis, use.get());
        sessions.add(session);
        opened++;
        return session;
    }

    private void keep() {
        Every opening = new Every(0, SECOND);
        Every telling = new Every(SECOND, SECOND);
        Every renewing = new Every(SECOND, SECOND);
        try {
            while (!ended.await(TICK_MILLIS, TimeUnit.MILLISECONDS)) {
                if (opening.isDue() && opened != plan.wanted.count()) {
                    openMore();
                }
                if (renewing.isDue()) {
                    renew();
                    renewing.next(sessions.size() > FEW ? plan.silenceMillis * 1_000_000 / 4 : SECOND);
                }
                if (telling.isDue()) {
                    progress.achieved("sessions", plan.wanted.count(), sessions.size());
                }
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } finally {
            sessions.forEach(Session::close);
        }
    }

    // A few at a time, and a look between: others open theirs meanwhile, and the reserve is for them.
    private void openMore() {
        try {
            int room = Math.min(AT_ONCE, room());
            while (room > 0 && ended.getCount() > 0) {
                for (; room > 0; room--) {
                    open();
                }
                room = Math.min(AT_ONCE, room());
            }
            giveBack(-room);
        } catch (SQLException none) {
            giveBack(FULL.equals(none.getSQLState()) ? RESERVE : 0);
        }
    }

    /** How many may be opened now, so that the reserve stays; less than none where others have taken of it. */
    private int room() throws SQLException {
        int wanted = plan.wanted.count() - opened;
        Optional<Census> census = plan.database.dialect().census();
        if (census.isEmpty()) {
            return wanted;
        }
        try (Connection asking = plan.database.open(plan.mark)) {
            return Math.min(wanted, census.get().free(asking) + 1 - RESERVE);
        }
    }

    /** The youngest are closed; the first stays. */
    private void giveBack(int number) {
        for (int i = 0; i < number && sessions.size() > 1; i++) {
            sessions.remove(sessions.size() - 1).close();
            opened--;
        }
    }

    private void renew() {
        for (Session session : sessions) {
            if (!session.renew()) {
                sessions.remove(session);
                session.close();
            }
        }
    }

    @Override
    public void stop() {
        ended.countDown();
        try {
            if (keeper.isAlive()) {
                keeper.join(PATIENCE_MILLIS);
            }
            sessions.forEach(Session::close);
            keeper.join(PATIENCE_MILLIS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
