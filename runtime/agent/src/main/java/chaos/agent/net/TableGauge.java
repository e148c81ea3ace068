package chaos.agent.net;

import chaos.agent.act.Progress;
import java.io.IOException;

/** What a table counts: the share of the packets that was hit, how many were hit, or how many there were. */
final class TableGauge implements NetworkFault.Gauge {

    private final Table table;
    private final Telling telling;
    private Table.Counts last = Table.Counts.NONE;

    private TableGauge(Table table, Telling telling) {
        this.table = table;
        this.telling = telling;
    }

    private interface Telling {
        void tell(Table.Counts since, Progress progress);
    }

    /** In percent; where no packet came there is no share to tell. */
    static TableGauge share(Table table, String what, double asked) {
        return new TableGauge(table, (since, progress) -> {
            if (since.seen() > 0) {
                progress.achieved(what, asked, 100.0 * since.hit() / since.seen());
            } else {
                progress.achieved("packets", 0, 0);
            }
        });
    }

    static TableGauge hits(Table table, String what) {
        return new TableGauge(table, (since, progress) -> progress.achieved(what, 0, since.hit()));
    }

    static TableGauge packets(Table table) {
        return new TableGauge(table, (since, progress) -> progress.achieved("packets", 0, since.seen()));
    }

    @Override
    public void read(Progress progress) throws IOException {
        Table.Counts now = table.counts();
        telling.tell(now.since(last), progress);
        last = now;
    }
}
