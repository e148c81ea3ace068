package chaos.load;

import org.jspecify.annotations.Nullable;

/**
 * One client: it goes a route, sending each request when the one before was answered, and is then given the next round, or
 * none for now. A request that fails for good ends the round, since what follows would lack its answer.
 */
final class Client implements Connection.Owner {

    private final Floor floor;
    private final Rounds rounds;
    private final Connection connection;
    private final Passage passage;
    private @Nullable Kept kept;
    private @Nullable String[] values;
    private Route route;
    private Request request;
    private int step;
    private int tries;
    private long roundDue;
    private boolean given;
    private boolean busy;
    private boolean leaving;

    Client(Floor floor, Rounds rounds, Route route) {
        this.floor = floor;
        this.rounds = rounds;
        this.connection = new Connection(this, floor);
        this.passage = new Passage(floor);
        this.route = route;
        this.kept = route.examines() ? new Kept() : null;
        this.values = route.room();
        this.request = route.at(0);
    }

    /** Takes a round that is intended for a time. */
    void take(Route next, long intended) {
        take(next, intended, false);
    }

    /** Takes a round that had to wait for others: that it is late is not our lateness. */
    void takeQueued(Route next, long intended) {
        take(next, intended, true);
    }

    private void take(Route next, long intended, boolean queued) {
        if (next != route) {
            route = next;
            kept = next.examines() ? new Kept() : null;
            values = next.room();
        }
        route.refresh(values);
        step = 0;
        request = route.at(0);
        given = true;
        roundDue = intended;
        passage.intend(intended, queued);
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
        return passage.due();
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
        passage.begin(request.meter(), now);
        connection.send(request, request.bytes(values), request.examination() == null ? null : kept);
    }

    /** Gives up a request that was begun longer ago than its timeout, or the usual one. */
    void sweep(long now, long usual) {
        connection.goOn(now);
        if (busy && passage.lasts(request.timeout(usual), now)) {
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
        passage.send();
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
        passage.end(ending, again, request.meter(), now);
        if (leaving || route.reconnects()) {
            connection.close();
        }
        if (again) {
            tries++;
            passage.again(now + request.pause());
            goOn(now);
        } else {
            tries = 0;
            next(ending, now);
        }
    }

    /** What is sent next, and when. */
    private void next(Ending ending, long now) {
        long ready = now + request.think();
        step++;
        if (!leaving && !ending.failed() && step < route.length()) {
            passage.intend(ready, false);
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
        if (passage.due() - now <= 0 && connection.isOpen()) {
            begin(now);
        } else {
            floor.agenda().add(this);
        }
    }
}
