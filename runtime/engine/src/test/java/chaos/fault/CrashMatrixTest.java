package chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import chaos.support.Needs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * However a run is broken off, nothing of its faults is left. Here several faults at once, so that each event and each
 * fault come at least twice; {@code bin/bench crash-matrix} takes each fault with each event.
 */
class CrashMatrixTest {

    private static final int GROUPS = 8;
    private static final int STAGES = 3;
    private static final long GRACE_MILLIS = 1_000;

    @TempDir
    Path folder;

    /**
     * The faults dealt out to groups; two that stop the target are not in one. Those of the network are by themselves: where
     * packets are lost, so is the reset by which another fault lets its connections go. Those with a server behind the target are too.
     */
    private static List<List<FaultContract>> groups() {
        List<List<FaultContract>> groups = new ArrayList<>();
        for (int i = 0; i < GROUPS; i++) {
            groups.add(new ArrayList<>());
        }
        int dealt = 0;
        for (FaultContract row : CrashMatrix.rows()) {
            groups.get(group(row, dealt)).add(row);
            dealt++;
        }
        return groups;
    }

    private static int group(FaultContract row, int number) {
        if (row.isInHostNetwork()) {
            return GROUPS - 2;
        }
        return row instanceof NetworkContract ? GROUPS - 1 : number % (GROUPS - 2);
    }

    private static List<CrashMatrix.Order> orders() {
        List<List<FaultContract>> groups = groups();
        List<CrashMatrix.Order> orders = new ArrayList<>();
        for (CrashEvent event : CrashEvent.values()) {
            for (int i = 0; i < 2; i++) {
                orders.add(new CrashMatrix.Order(groups.get((event.ordinal() * 2 + i) % GROUPS), event));
            }
        }
        return orders;
    }

    @Test
    void everyFaultAndEveryEventComesAtLeastTwice() {
        Map<Object, Integer> times = new HashMap<>();
        orders().forEach(order -> {
            times.merge(order.event(), 1, Integer::sum);
            order.rows().forEach(row -> times.merge(row.kind().name(), 1, Integer::sum));
        });
        assertThat(times)
                .hasSize(CrashEvent.values().length + CrashMatrix.rows().size());
        assertThat(times.values()).allMatch(count -> count >= 2);
    }

    @Test
    void nothingIsLeft() throws Exception {
        Needs.program("unshare");
        Needs.program("ip");
        List<MatrixCell.Result> results = new CrashMatrix(folder, STAGES, GRACE_MILLIS).perform(orders(), result -> {});
        assertThat(results).hasSize(orders().size());
        assertThat(results).filteredOn(result -> !result.clean()).isEmpty();
    }
}
