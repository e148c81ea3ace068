package chaos.agent.act;

import chaos.agent.ledger.Entry;
import chaos.agent.line.Words;

/** A kind of fault: what the ledger has to say of one, how to make one, and how to end one that lost its holder. */
public interface Kind {

    /** Whether it is this kind's word. */
    boolean does(String word);

    /**
     * What the ledger says: {@code what}, {@code how} and the facts that {@link #clean} needs. Everything that can be
     * refused is refused here; nothing is touched.
     */
    Words intend(Order order, Surroundings surroundings) throws Refusal;

    /**
     * Tries what only a try can tell of an order that can be intended, and leaves nothing behind; asked only where somebody
     * wants to know whether a fault could begin.
     */
    default void tryOut(Order order) throws Refusal {}

    /** The fault of an entry that is on disk. */
    Fault fault(Order order, Entry entry, Surroundings surroundings, Progress progress);

    /**
     * Ends what may be left: absent already? else remove, then check. Needs nothing but the entry, so that it can be
     * called in any process at any time, and again.
     */
    Undo clean(Entry entry);
}
