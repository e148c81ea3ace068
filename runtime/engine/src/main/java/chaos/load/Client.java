package chaos.load;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One client: it goes a route, sending each request when the one before was answered, and is then given the next round, or
 * none for now. A request that fails for good ends the round, since what follows would lack its answer.
 */
final class Client implements Connection.Owner {

    private final Floor floor;
    private final Rounds rounds;
    private final Connection connection;
    private @Nullable Kept kept;
    private @Nullable String[] values;
    private Route route;
    private Request request;
    private int step;
    private int tries;
    private long roundDue;
    private long firstDue;
    private long due;
    private long begun;
    private long sent;
    private boolean given;
    private boolean queued;
    private boolean busy;
    private boolean leaving;

    Client(Floor floor, Rounds rounds, Route route) {
        this.floor = floor;
        this.rounds = rounds;
        this.connection = new Connection(this, floor.sources());
        this.route = route;
        this.kept = route.examines() ? new Kept() : null;
        this.values = route.room();
        this.request = route.at(0);
    }

    /** Takes a round that is intended for a time. */
    void take(Route next, long intended) {
        if (next != route) {
            route = next;
            kept = next.examines() ? new Kept() : null;
            values = next.room();
        }
        route.refresh(values);
        step = 0;
        request = route.at(0);
        given = true;
        queued = false;
        roundDue = intended;
        firstDue = intended;
        due = intended;
    }

    /** Takes a round that had to wait for others: that it is late is not our lateness. */
    void takeQueued(Route next, long intended) {
        take(next, intended);
        queued = true;
    }

    /** The way that it goes. */
    Route route() {
        return route;
    }

    /** Whether it sends no more. */
    boolean leaving() {
        return leaving;
    }

    /** When its round was to begin. */
    long roundDue() {
        return roundDue;
    }

    /** Begins the round that it has taken when it is due. */
    void await() {
        given = false;
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
        if (!queued) {
            floor.meter().lateness(now - due);
        }
        queued = false;
        NamedMeter named = request.meter();
        if (named != null) {
            named.start();
        }
        connection.send(floor, request, request.bytes(values), request.examination() == null ? null : kept);
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
        floor.complaints().wrong(fault);
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
        if (again) {
            tries++;
            due = now + request.pause();
            goOn(now);
        } else {
            tries = 0;
            next(ending, now);
        }
    }

    @Override
    public void hindered(IOException problem) {
        floor.complaints().hindered(problem);
    }

    @Override
    public void insecure(String reason) {
        floor.complaints().insecure(reason);
    }

    @Override
    public void unasked(String begin) {
        floor.complaints().unasked(begin);
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
    private void next(Ending ending, long now) {
        long ready = now + request.think();
        step++;
        if (!leaving && !ending.failed() && step < route.length()) {
            due = ready;
            firstDue = due;
            request = route.at(step);
            goOn(now);
        } else {
            given = false;
            rounds.over(this, ending, now, ready);
            if (given) {
                goOn(now);
            }
        }
    }

    /** An answered client without a pause sends from here, so that a request costs two system calls and no wait. */
    private void goOn(long now) {
        given = false;
        if (due - now <= 0 && connection.isOpen()) {
            begin(now);
        } else {
            floor.agenda().add(this);
        }
    }
}
