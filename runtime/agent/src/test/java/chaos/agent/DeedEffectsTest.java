package chaos.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chaos.agent.ledger.Ledger;
import chaos.agent.line.Words;
import chaos.agent.proc.ThreadNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the deeds do, by what the JVM that they are done to says of itself, and that it is as before afterwards. */
class DeedEffectsTest {

    @TempDir
    static Path folder;

    private static HolderProcess holder;
    private static Victim victim;

    @BeforeAll
    static void start() throws IOException {
        holder = HolderProcess.start(folder.resolve("ledger"));
        victim = Victim.start();
    }

    @AfterAll
    static void end() throws InterruptedException {
        holder.close();
        victim.close();
    }

    private static Words order(String fault, Victim target) {
        String kind = fault.split("-", -1)[0];
        return Words.none().with("fault", fault).with("kind", kind).with("pid", target.pid());
    }

    private static String undo(String fault) throws IOException {
        String answer = holder.ask("UNDO", Words.none().with("fault", fault)).get(0);
        assertThat(answer).contains("clean=true");
        return answer;
    }

    private static List<Words> told(String fault) {
        return holder.events("achieved").stream()
                .filter(words -> words.get("fault").equals(fault))
                .collect(java.util.stream.Collectors.toList());
    }

    private static void awaitTold(String fault, int times) {
        await().atMost(HolderProcess.PATIENCE).until(() -> told(fault).size() >= times);
    }

    private static String refusal(Words order) throws IOException {
        return Words.parse(holder.ask("BEGIN", order).get(0).replaceFirst("^[0-9]+ ERROR ", ""))
                .get("message");
    }

    @Test
    void makesGarbageAtARateAndNeverMore() throws Exception {
        long before = victim.says('a');
        long began = System.nanoTime();
        holder.begin(order("allocationStorm", victim).with("rate", 60e6));
        awaitTold("allocationStorm", 3);
        double due = 60e6 * (System.nanoTime() - began) / 1e9;
        assertThat((double) victim.says('a') - before).isBetween(due * 0.3, due * 1.1 + 20e6);
        assertThat(told("allocationStorm"))
                .allSatisfy(told -> assertThat(told.getDouble("asked")).isEqualTo(60e6));
        undo("allocationStorm");
    }

    @Test
    void leaksDirectMemoryUpToTheCeilingAndGivesItBack() throws Exception {
        long before = victim.says('d');
        holder.begin(order("directMemoryLeak", victim).with("rate", 40e6).with("ceiling", 8e6));
        await().atMost(HolderProcess.PATIENCE).until(() -> victim.says('d') - before > 7_500_000);
        assertThat(victim.says('d') - before).isLessThanOrEqualTo(8_100_000);
        undo("directMemoryLeak");
        await().atMost(HolderProcess.PATIENCE).until(() -> victim.says('d') - before < 100_000);
    }

    @Test
    void growsTheMetaspaceUpToTheCeilingAndGivesItBack() throws Exception {
        long before = victim.says('m');
        holder.begin(order("metaspaceGrowth", victim).with("rate", 10e6).with("ceiling", 4e6));
        await().atMost(HolderProcess.PATIENCE).until(() -> victim.says('m') - before > 3_900_000);
        assertThat(victim.says('m') - before).isLessThan(5_500_000);
        undo("metaspaceGrowth");
        await().atMost(HolderProcess.PATIENCE).until(() -> victim.says('m') - before < 1_500_000);
    }

    @Test
    void startsThreadsUpToTheCeiling() throws Exception {
        holder.begin(order("threadLeak", victim).with("rate", 400).with("ceiling", 40));
        String name = entry("threadLeak").get("threads");
        await().atMost(HolderProcess.PATIENCE).until(() -> ThreadNames.count(victim.pid(), name) == 42);
        undo("threadLeak");
        assertThat(ThreadNames.count(victim.pid(), name)).isZero();
    }

    private static Words entry(String fault) throws IOException {
        return Ledger.open(folder.resolve("ledger")).list().entries().stream()
                .filter(entry -> entry.fault().equals(fault))
                .findFirst()
                .orElseThrow()
                .facts();
    }

    /** No descriptor is left, and still the revert has what it needs. */
    @Test
    void takesAllDescriptorsAndGivesThemBack() throws Exception {
        try (Victim target = Victim.start()) {
            assertThat(new ProcessBuilder("prlimit", "--pid", "" + target.pid(), "--nofile=300:300")
                            .start()
                            .waitFor())
                    .isZero();
            int before = InJvmTest.openFiles(target).size();
            holder.begin(order("descriptorLeak", target).with("rate", 2_000));
            await().atMost(HolderProcess.PATIENCE)
                    .until(() -> InJvmTest.openFiles(target).size(), open -> open >= 299);
            undo("descriptorLeak");
            assertThat(InJvmTest.openFiles(target).size()).isLessThanOrEqualTo(before + 2);
        }
    }

    @Test
    void collectsOnAPeriod() throws Exception {
        long before = victim.says('g');
        holder.begin(order("fullGc", victim).with("every", 0.2));
        awaitTold("fullGc", 2);
        assertThat(victim.says('g') - before).isGreaterThanOrEqualTo(4);
        assertThat(told("fullGc").get(0).getDouble("asked")).isEqualTo(5.0);
        undo("fullGc");
    }

    @Test
    void refusesToCollectWhereTheJvmWillNot() throws Exception {
        try (Victim target = Victim.start("-XX:+DisableExplicitGC")) {
            assertThat(refusal(order("fullGc-2", target).with("every", 1))).contains("-XX:+DisableExplicitGC");
        }
    }

    @Test
    void holdsAMonitorAndLetsGoOfItAtOnce() throws Exception {
        Words order = order("monitorContention", victim).with("class", VictimMain.class.getName());
        holder.begin(order.with("duration", 40).with("every", 60));
        awaitTold("monitorContention", 1);
        victim.ask('s');
        undo("monitorContention");
        assertThat(victim.answer()).isBetween(1_000_000L, 30_000_000_000L);
        assertThat(refusal(order.with("fault", "none")
                        .with("class", "no.Such")
                        .with("duration", 1)
                        .with("every", 2)))
                .contains("no class named no.Such is loaded");
    }

    private static Words method(String fault) {
        return order(fault, victim)
                .with("class", VictimMain.Work.class.getName())
                .with("method", "sum");
    }

    @Test
    void slowsAMethodAndGivesItBackAsItWas() throws Exception {
        holder.begin(method("slowMethod").with("delay", 0.2));
        await().atMost(HolderProcess.PATIENCE).until(() -> victim.says('w') > 200_000_000);
        undo("slowMethod");
        assertThat(victim.says('w')).isBetween(0L, 150_000_000L);
        holder.begin(method("slowMethod-2").with("delay", 60));
        victim.ask('w');
        undo("slowMethod-2");
        assertThat(victim.answer()).as("a call that waits goes on at once").isBetween(0L, 30_000_000_000L);
    }

    @Test
    void failsAShareOfTheCallsOfAMethod() throws Exception {
        holder.begin(
                method("failingMethod").with("exception", "java.io.IOException").with("percent", 40));
        await().atMost(HolderProcess.PATIENCE).until(() -> victim.says('w') == -1);
        int failed = 0;
        for (int i = 0; i < 1_000; i++) {
            failed += victim.says('w') == -1 ? 1 : 0;
        }
        assertThat(failed).as("of 1000; 40 % and six standard deviations").isBetween(307, 493);
        await().atMost(HolderProcess.PATIENCE)
                .until(() -> told("failingMethod").stream().anyMatch(told -> told.getDouble("achieved") > 20));
        undo("failingMethod");
        for (int i = 0; i < 50; i++) {
            assertThat(victim.says('w')).isNotNegative();
        }
    }

    @Test
    void refusesAMethodThatIsNotThereAndWhatCannotBeThrown() throws Exception {
        Words slow = method("slowMethod-none").with("delay", 1);
        assertThat(refusal(slow.with("method", "none"))).contains("has no method named none");
        assertThat(refusal(slow.with("fault", "a").with("class", "java.util.HashMap")))
                .contains("class java.util.HashMap is the JDK's own");
        Words failing = method("failingMethod-none");
        assertThat(refusal(failing.with("exception", "java.lang.String"))).contains("cannot be thrown");
        assertThat(refusal(failing.with("fault", "b").with("exception", "no.Such")))
                .contains("no class named no.Such");
    }

    @Test
    void emptiesAPoolAndGivesItsConnectionsBack() throws Exception {
        assertThat(refusal(order("poolHold-none", victim).with("count", 1)))
                .contains("no pool of connections is loaded");
        try (Victim target = Victim.start()) {
            assertThat(target.says('c')).isNotNegative();
            holder.begin(order("poolHold", target).with("count", 5));
            await().atMost(HolderProcess.PATIENCE).until(() -> target.says('c') == -1);
            await().atMost(HolderProcess.PATIENCE)
                    .until(() -> told("poolHold").stream().anyMatch(told -> told.getDouble("achieved") == 3));
            undo("poolHold");
            for (int i = 0; i < 4; i++) {
                assertThat(target.says('c')).isNotNegative();
            }
        }
    }

    @Test
    void starvesAnExecutorAndGivesItsThreadsBack() throws Exception {
        Words order = order("executorStarvation", victim);
        assertThat(refusal(order.with("fault", "c").with("threads", "nobody"))).contains("no executor has a thread");
        holder.begin(order.with("threads", "victim-work"));
        await().atMost(HolderProcess.PATIENCE).until(() -> victim.says('x') == -1);
        awaitTold("executorStarvation", 1);
        assertThat(told("executorStarvation").get(0).getDouble("asked")).isEqualTo(2);
        assertThat(told("executorStarvation").get(0).getDouble("achieved")).isEqualTo(2);
        undo("executorStarvation");
        assertThat(victim.says('x')).isNotNegative();
    }

    @Test
    void deadlocksForGoodAndSaysSo() throws Exception {
        try (Victim target = Victim.start()) {
            holder.begin(order("deadlock", target).with("threads", 3));
            await().atMost(HolderProcess.PATIENCE).until(() -> target.says('k') == 3);
            assertThat(undo("deadlock")).contains("one%20way");
            assertThat(target.says('k')).isEqualTo(3);
        }
    }

    @Test
    void halts() throws Exception {
        try (Victim target = Victim.start()) {
            holder.begin(order("halt", target).with("status", 7));
            assertThat(target.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(target.process().exitValue()).isEqualTo(7);
            await().atMost(HolderProcess.PATIENCE).until(() -> holder.events("ended").stream()
                    .anyMatch(words -> words.get("fault").equals("halt")));
        }
    }

    @Test
    void doesTheSameInTheNewestJvmOfThisMachine() throws Exception {
        Map<String, Words> more = Map.of(
                "allocationStorm", Words.none().with("rate", 10e6),
                "directMemoryLeak", Words.none().with("rate", 10e6).with("ceiling", 1e6),
                "metaspaceGrowth", Words.none().with("rate", 10e6).with("ceiling", 1e6),
                "threadLeak", Words.none().with("rate", 100).with("ceiling", 5),
                "descriptorLeak", Words.none().with("rate", 100).with("ceiling", 5),
                "fullGc", Words.none().with("every", 0.5),
                "executorStarvation", Words.none().with("threads", "victim-work"),
                "slowMethod",
                        Words.none()
                                .with("class", VictimMain.Work.class.getName())
                                .with("method", "sum")
                                .with("delay", 0.1),
                "monitorContention",
                        Words.none()
                                .with("class", "java.lang.Runtime")
                                .with("duration", 0.1)
                                .with("every", 0.5));
        try (Victim target = Victim.start(InJvmTest.newestJdk())) {
            for (Map.Entry<String, Words> one : more.entrySet()) {
                Words order = order(one.getKey() + "-new", target);
                for (Map.Entry<String, String> word : one.getValue().map().entrySet()) {
                    order = order.with(word.getKey(), word.getValue());
                }
                holder.begin(order);
                undo(one.getKey() + "-new");
            }
            assertThat(target.says('w')).isNotNegative();
            assertThat(InJvmTest.openFiles(target)).noneMatch(file -> file.contains("deed.jar"));
        }
    }
}
