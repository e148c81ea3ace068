package chaos.fault;

import java.util.List;

/** The process that performs faults on a host, as the engine sees it; while it hears from us, its faults live. */
public interface Holder extends AutoCloseable {

    /** Refuses a fault that could not begin now; touches nothing. */
    void check(FaultOrder order) throws FaultException;

    /** Begins a fault and returns when it is active; its intent is on the host's disk before. */
    void begin(FaultOrder order) throws FaultException;

    /** Opens a proxy for faults to be done to; it ends with the holder, and so do the connections through it. */
    default void open(ProxyOrder proxy) throws FaultException {
        throw new FaultException("proxy '" + proxy.name() + "' cannot be opened there");
    }

    /** Ends a fault, retrying where that helps, and returns when the end is verified or given up; idempotent. */
    Undone undo(String id);

    /** Ends all that is active, youngest first. */
    List<Undone> undoAll();

    /** Ends all that is active, and the holder; idempotent. */
    @Override
    void close();

    /** What the holder says by itself; called from its reader's thread. */
    interface Listener {

        /** What a fault really does beside what was asked, in base units. */
        void achieved(String fault, String what, double asked, double achieved);

        /** A fault came to its end by itself (its time, its process's end), and that was verified. */
        void ended(String fault, String reason, String verified);

        /** A fault's end could not be verified. */
        void undoFailed(Undone undone);

        /** The holder is gone; its guard reverts what it left. */
        void lost(String why);
    }
}
