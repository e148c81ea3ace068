package chaos.load;

import static org.assertj.core.api.Assertions.assertThat;

import chaos.plan.Journey;
import chaos.plan.Origin;
import chaos.testing.Memory;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AgendaTest {

    @Test
    void clientsComeInTheOrderOfTheirTimesAlsoWhereTimeOverflows() throws IOException {
        Random random = new Random(5);
        for (long zero : new long[] {0, -500, Long.MAX_VALUE - 500}) {
            Agenda agenda = new Agenda();
            List<Long> offsets = fill(agenda, zero, random);
            offsets.sort(null);
            assertThat(agenda.untilNext(zero - 10, 1_000)).isEqualTo(10 + offsets.get(0));
            List<Long> seen = new ArrayList<>();
            for (Client c = agenda.pollDue(zero + 1_000); c != null; c = agenda.pollDue(zero + 1_000)) {
                seen.add(c.due() - zero);
            }
            assertThat(seen).isEqualTo(offsets);
            assertThat(agenda.untilNext(zero, 77)).isEqualTo(77);
        }
    }

    @Test
    void nobodyComesBeforeTheirTime() throws IOException {
        Agenda agenda = new Agenda();
        client(agenda, 100);
        assertThat(agenda.pollDue(99)).isNull();
        assertThat(agenda.pollDue(100)).isNotNull();
        assertThat(agenda.pollDue(100)).isNull();
    }

    private static List<Long> fill(Agenda agenda, long zero, Random random) throws IOException {
        List<Long> offsets = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            long offset = random.nextInt(1_000);
            offsets.add(offset);
            client(agenda, zero + offset);
        }
        return offsets;
    }

    private static void client(Agenda agenda, long due) throws IOException {
        try (Poller poller = new SelectorPoller()) {
            Floor floor = Idle.floor(poller, agenda, new Memory());
            Journey journey = new Journey("GET", "/", Duration.ofSeconds(1), new Origin("a-test", 1));
            Route route = new Route(URI.create("http://x"), journey, floor.named(), null);
            Client client = new Client(floor, (over, ending, now, ready) -> {}, route);
            client.take(route, due);
            client.await();
        }
    }
}
