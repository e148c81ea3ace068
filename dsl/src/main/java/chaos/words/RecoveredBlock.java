package chaos.words;

/** {@code recovered { that latency.p95 isBelow 100.ms }}: when a service that its load broke is well again. */
public final class RecoveredBlock extends ThatBlock {

    RecoveredBlock(Saying saying) {
        super(saying);
    }
}
