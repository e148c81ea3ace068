package chaos.load;

import java.io.IOException;

/** One closed client: it waits for its next intended send, sends, waits for the answer, and so on until it leaves. */
final class Client implements Connection.Owner {

    private final Floor floor;
    private final Request request;
    private final Connection connection;
    private long intended;
    private long begun;
    private long sent;
    private boolean busy;
    private boolean leaving;

    Client(Floor floor, Request request, long firstIntended) {
        this.floor = floor;
        this.request = request;
        this.connection = new Connection(this, request);
        this.intended = firstIntended;
        floor.agenda().add(this);
    }

    /** When it sends next, or sent last, as intended. */
    long due() {
        return intended;
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
        floor.meter().lateness(now - intended);
        connection.send(floor.selector(), floor.address());
    }

    /** Gives up a request that was begun longer ago than the timeout. */
    void sweep(long now, long timeout) {
        if (busy && now - begun >= timeout) {
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
    public void over(Ending ending) {
        long now = floor.clock().nanos();
        busy = false;
        floor.tally().end(ending);
        if (ending.timed()) {
            floor.meter().answered(now - intended, now - sent);
        }
        if (leaving) {
            connection.close();
        } else {
            goOn(ending, now);
        }
    }

    @Override
    public void hindered(IOException problem) {
        floor.complaints().accept(problem);
    }

    /** An answered client without a pause sends from here, so that a request costs two system calls and no wait. */
    private void goOn(Ending ending, long now) {
        long pace = request.pace();
        intended = ending.answered() ? Pacer.next(intended, pace, now) : Pacer.retry(intended, pace, now);
        if (intended - now <= 0 && connection.isOpen()) {
            begin(now);
        } else {
            floor.agenda().add(this);
        }
    }
}
