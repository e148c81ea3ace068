package chaos.load;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One closed client: it goes its route round after round. It waits for its next intended send, sends, waits for the answer,
 * and so on until it leaves. A request that fails for good ends the round, since what follows would lack its answer.
 */
final class Client implements Connection.Owner {

    private final Floor floor;
    private final Route route;
    private final Connection connection;
    private final @Nullable Kept kept;
    private final @Nullable String[] values;
    private Request request;
    private int step;
    private int tries;
    private long roundDue;
    private long firstDue;
    private long due;
    private long begun;
    private long sent;
    private boolean busy;
    private boolean leaving;

    Client(Floor floor, Route route, long firstDue) {
        this.floor = floor;
        this.route = route;
        this.connection = new Connection(this);
        this.kept = route.examines() ? new Kept() : null;
        this.values = route.room();
        this.request = route.at(0);
        this.roundDue = firstDue;
        this.firstDue = firstDue;
        this.due = firstDue;
        route.refresh(values);
        floor.agenda().add(this);
    }

    /** When it sends next, or sent last, as intended. */
    long due() {
        return due;
    }

    /** Whether a request of it is in flight. */
    boolean busy() {
        return busy;
    }

    /** Whether its connection stands. */
    boolean connected() {
        return connection.isOpen();
    }

    /** Sends, unless it has left in the meantime. */
    void begin(long now) {
        if (leaving) {
            return;
        }
        busy = true;
        begun = now;
        sent = now;
        floor.tally().start();
        floor.meter().lateness(now - due);
        NamedMeter named = request.meter();
        if (named != null) {
            named.start();
        }
        connection.send(
                floor.selector(),
                floor.address(),
                request,
                request.bytes(values),
                request.examination() == null ? null : kept);
    }

    /** Gives up a request that was begun longer ago than its timeout, or the usual one. */
    void sweep(long now, long usual) {
        if (busy && now - begun >= request.timeout(usual)) {
            connection.timeOut();
        }
    }

    /** Sends no more; a request in flight may end. */
    void leave() {
        leaving = true;
        if (!busy) {
            connection.close();
        }
    }

    /** Closes the connection whatever is in flight. */
    void abandon() {
        leaving = true;
        connection.close();
    }

    @Override
    public void sent() {
        sent = floor.clock().nanos();
    }

    @Override
    public Ending judge(int status) {
        Ending said = request.judge(status);
        Examination examination = request.examination();
        if (said != Ending.RIGHT || examination == null || kept == null) {
            return said;
        }
        Examination.Fault fault = examination.fault(kept, values);
        if (fault == null) {
            return Ending.RIGHT;
        }
        floor.faults().accept(fault);
        return Ending.WRONG;
    }

    @Override
    public void over(Ending ending) {
        long now = floor.clock().nanos();
        boolean again = ending.failed() && tries < request.retries() && !leaving;
        busy = false;
        count(ending, again, now);
        if (leaving || route.reconnects()) {
            connection.close();
        }
        if (!leaving) {
            plan(ending, again, now);
            goOn(now);
        }
    }

    @Override
    public void hindered(IOException problem) {
        floor.complaints().accept(problem);
    }

    /** Each try is counted; the time of a request that is tried again goes on, from its first intended send. */
    private void count(Ending ending, boolean again, long now) {
        NamedMeter named = request.meter();
        floor.tally().end(ending);
        if (again) {
            floor.tally().retry();
        } else if (ending.timed()) {
            floor.meter().answered(now - firstDue, now - sent);
        }
        if (named != null) {
            named.end(ending);
            if (again) {
                named.retry();
            } else if (ending.timed()) {
                named.answered(now - firstDue, now - sent);
            }
        }
    }

    /** What is sent next, and when. */
    private void plan(Ending ending, boolean again, long now) {
        if (again) {
            tries++;
            due = now + request.pause();
            return;
        }
        tries = 0;
        long ready = now + request.think();
        step++;
        if (ending.failed() || step == route.length()) {
            step = 0;
            route.refresh(values);
            long pace = route.pace();
            roundDue = ending.answered() ? Pacer.next(roundDue, pace, ready) : Pacer.retry(roundDue, pace, ready);
            due = roundDue;
        } else {
            due = ready;
        }
        firstDue = due;
        request = route.at(step);
    }

    /** An answered client without a pause sends from here, so that a request costs two system calls and no wait. */
    private void goOn(long now) {
        if (due - now <= 0 && connection.isOpen()) {
            begin(now);
        } else {
            floor.agenda().add(this);
        }
    }
}
