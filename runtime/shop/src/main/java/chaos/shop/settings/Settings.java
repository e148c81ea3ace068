package chaos.shop.settings;

import static chaos.shop.settings.Option.*;

import chaos.shop.life.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * All settings of a shop, read and in range. Which paths and transports exist is judged by who uses them.
 *
 * @param words what holds for each option, as it was written
 */
public record Settings(
        Path home,
        Optional<String> release,
        Listen listen,
        Work work,
        Store store,
        Logs logs,
        Life life,
        Map<Option, String> words) {

    /**
     * Where and how connections are taken; {@code loops} 0 means one a processor, {@code idle} zero means never closed.
     *
     * @param refuses whether nobody listens while {@code maxConnections} are open; else those above are answered 503
     */
    public record Listen(
            String host,
            int port,
            int controlPort,
            String transport,
            int loops,
            int maxConnections,
            boolean refuses,
            int backlog,
            Duration idle) {}

    /** How answers are made: workers, their bounded queue, and the time an answer takes by path. */
    public record Work(int workers, int queue, Map<String, Duration> times) {}

    /** Where things are kept: {@code jdbc} is a URL, {@code memory}, {@code served} or {@code file}. */
    public record Store(
            Path data,
            String jdbc,
            int pool,
            Duration poolWait,
            int keepOrders,
            int messageQueue,
            Duration messageWork,
            int messageTries) {}

    /** What is logged; {@code size} 0 means that a log is never begun anew. */
    public record Logs(boolean access, long size) {}

    /** How the shop begins and ends: in whose place, the wait for requests in flight, whether it ends with standard input. */
    public record Life(Duration drain, boolean leased, boolean takesOver, boolean onlyLayOut) {}

    private static final int MOST_PORTS = 65_535;
    private static final int MOST_THREADS = 10_000;
    private static final int MOST = 10_000_000;
    private static final Duration SHORTEST_POOL_WAIT = Duration.ofMillis(250);

    /** Reads arguments, and below them {@code shop.properties} in the home they name. */
    public static Settings of(List<String> arguments) {
        Values arg = Values.of(arguments);
        if (!arg.has(HOME)) {
            throw new Refusal("--home is missing: say the folder the shop lives in, such as --home /tmp/shop");
        }
        Path home = Path.of(arg.get(HOME)).toAbsolutePath().normalize();
        Values v = arg.over(home.resolve("shop.properties"));
        Optional<String> release = v.has(RELEASE) ? Optional.of(v.get(RELEASE)) : Optional.empty();
        return new Settings(home, release, listen(v), work(v), store(v, home), logs(v), life(v), v.all());
    }

    /** The options whose words differ between two settings. */
    public static List<Option> changed(Settings before, Settings after) {
        return Arrays.stream(Option.values())
                .filter(o -> !Objects.equals(before.words.get(o), after.words.get(o)))
                .toList();
    }

    private static Listen listen(Values v) {
        return new Listen(
                v.get(HOST),
                count(v, PORT, 0, MOST_PORTS),
                count(v, CONTROL_PORT, 0, MOST_PORTS),
                v.get(TRANSPORT),
                count(v, LOOPS, 0, MOST_THREADS),
                count(v, MAX_CONNECTIONS, 1, MOST),
                oneOf(v, WHEN_FULL, "answer", "refuse").equals("refuse"),
                count(v, BACKLOG, 1, MOST_PORTS),
                duration(v, IDLE));
    }

    private static Work work(Values v) {
        return new Work(count(v, WORKERS, 1, MOST_THREADS), count(v, WORKER_QUEUE, 1, MOST), times(v.get(WORK)));
    }

    private static Store store(Values v, Path home) {
        Duration wait = duration(v, POOL_WAIT);
        if (wait.compareTo(SHORTEST_POOL_WAIT) < 0) {
            throw new Refusal("--pool-wait must be at least 250ms, got " + v.get(POOL_WAIT));
        }
        String data = v.get(DATA);
        return new Store(
                data.equals(DATA.usual()) ? home.resolve("data") : Path.of(data).toAbsolutePath(),
                v.get(JDBC),
                count(v, POOL, 1, MOST_THREADS),
                wait,
                count(v, KEEP_ORDERS, 1, MOST),
                count(v, MESSAGE_QUEUE, 1, MOST),
                duration(v, MESSAGE_WORK),
                count(v, MESSAGE_TRIES, 1, MOST));
    }

    private static Logs logs(Values v) {
        return new Logs(Amounts.onOff("--access-log", v.get(ACCESS_LOG)), Amounts.bytes("--log-size", v.get(LOG_SIZE)));
    }

    private static Life life(Values v) {
        return new Life(
                duration(v, DRAIN),
                oneOf(v, LEASE, "none", "stdin").equals("stdin"),
                Amounts.onOff("--take-over", v.get(TAKE_OVER)),
                Amounts.onOff("--lay-out", v.get(LAY_OUT)));
    }

    private static Map<String, Duration> times(String list) {
        Map<String, Duration> times = new LinkedHashMap<>();
        for (String one : list.split(",")) {
            int equals = one.indexOf('=');
            if (equals > 0) {
                String path = one.substring(0, equals).strip();
                times.put(path, Amounts.duration("--work " + path, one.substring(equals + 1)));
            } else if (!one.isBlank()) {
                throw new Refusal("--work is '" + one + "'; expected a path and a time, such as /api/data=20ms");
            }
        }
        return Map.copyOf(times);
    }

    private static String oneOf(Values v, Option option, String one, String other) {
        String said = v.get(option);
        if (!said.equals(one) && !said.equals(other)) {
            throw new Refusal("--" + option.word() + " is '" + said + "'; expected " + one + " or " + other);
        }
        return said;
    }

    private static int count(Values v, Option option, int least, int most) {
        return Amounts.count("--" + option.word(), v.get(option), least, most);
    }

    private static Duration duration(Values v, Option option) {
        return Amounts.duration("--" + option.word(), v.get(option));
    }
}
