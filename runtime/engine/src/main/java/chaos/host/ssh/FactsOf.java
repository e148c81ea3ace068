package chaos.host.ssh;

import chaos.host.Command;
import chaos.host.Finished;
import chaos.host.ssh.HostFacts.Rights;
import chaos.host.ssh.SshException.Trouble;
import chaos.journal.RunClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a host what it is: one command for its clock, one for the rest. Nothing is left there. */
public final class FactsOf {

    private static final Duration WITHIN = Duration.ofSeconds(30);
    private static final Pattern JAVA = Pattern.compile("version \"([^\"]+)\"");

    private static final Command CLOCK = Command.shell("date +%s%N");

    private static final Command FACTS = Command.shell("echo user $(id -un); "
            + "if [ \"$(id -u)\" = 0 ]; then echo rights ROOT; "
            + "elif sudo -n true 2>/dev/null; then echo rights SUDO; else echo rights USER; fi; "
            + "echo free $(df -Pk / | tail -n 1 | awk '{print $4}'); "
            + "command -v java >/dev/null && echo java $(java -version 2>&1 | head -n 1); :");

    private final RunClock clock;

    public FactsOf(RunClock clock) {
        this.clock = clock;
    }

    /** What the host tells; an exception where it cannot be asked. */
    public HostFacts ask(SshHost host) throws SshException, InterruptedException {
        host.link();
        long millis = clock.millis();
        long begin = clock.nanos();
        String time = told(host, CLOCK);
        Duration latency = Duration.ofNanos(clock.nanos() - begin);
        Duration middle = Duration.ofMillis(millis).plus(latency.dividedBy(2));
        Map<String, String> facts = facts(told(host, FACTS));
        return new HostFacts(
                latency,
                remote(time).minus(middle),
                latency.dividedBy(2).plus(resolution(time)),
                facts.getOrDefault("user", "unknown"),
                Rights.valueOf(facts.getOrDefault("rights", Rights.USER.name())),
                version(facts.getOrDefault("java", "")),
                Long.parseLong(facts.getOrDefault("free", "0")) << 10);
    }

    private static String told(SshHost host, Command command) throws SshException {
        Finished finished = host.run(command, WITHIN, line -> {});
        if (!finished.succeeded()) {
            throw new SshException(
                    Trouble.REFUSED,
                    host.name() + ": " + finished.ending().print(),
                    String.join(" ", finished.lines()));
        }
        return String.join("\n", finished.lines());
    }

    /** Nanoseconds, or seconds where its date knows no smaller part. */
    static Duration remote(String time) {
        String digits = time.replaceAll("[^0-9].*", "");
        if (digits.isEmpty()) {
            return Duration.ZERO;
        }
        return digits.length() > 12
                ? Duration.ofNanos(Long.parseLong(digits))
                : Duration.ofSeconds(Long.parseLong(digits));
    }

    private static Duration resolution(String time) {
        return time.matches("[0-9]{13,}") ? Duration.ofMillis(1) : Duration.ofSeconds(1);
    }

    private static Map<String, String> facts(String text) {
        Map<String, String> facts = new HashMap<>();
        text.lines().filter(line -> line.contains(" ")).forEach(line -> {
            String[] words = line.split(" ", 2);
            facts.put(words[0], words[1]);
        });
        return facts;
    }

    private static Optional<String> version(String told) {
        Matcher matcher = JAVA.matcher(told);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
