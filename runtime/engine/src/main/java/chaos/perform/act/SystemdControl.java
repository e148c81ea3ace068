package chaos.perform.act;

import chaos.host.Command;
import chaos.host.Finished;
import chaos.plan.Act.Verb;
import java.time.Duration;
import java.util.Optional;

/** A unit of systemd, by {@code systemctl}. */
record SystemdControl(Tools tools, String unit) implements ServiceControl {

    private static final Duration LOOK = Duration.ofSeconds(10);

    @Override
    public boolean runs() throws DeedFailure, BrokenOff {
        Finished finished =
                tools.programs().attempt(command("is-active", "--quiet"), Deadline.in(LOOK, tools.clock()), line -> {});
        if (finished.ending() instanceof chaos.host.Ending.Exited) {
            return finished.succeeded();
        }
        throw new DeedFailure(
                print("is-active", "--quiet") + ": " + finished.ending().print());
    }

    @Override
    public String state() throws DeedFailure, BrokenOff {
        return runs() ? "is active" : "is not active";
    }

    @Override
    public Optional<String> startedBy() {
        return Optional.of(print("start"));
    }

    @Override
    public String means(Verb verb) throws DeedFailure {
        return "run: " + print(word(verb));
    }

    @Override
    public String perform(Verb verb, Deadline deadline) throws DeedFailure, BrokenOff {
        tools.programs().run(command(word(verb)), deadline);
        return print(word(verb)) + " succeeded; the unit " + state();
    }

    private static String word(Verb verb) throws DeedFailure {
        return switch (verb) {
            case START -> "start";
            case STOP -> "stop";
            case RESTART -> "restart";
            case REOPEN -> "reload";
            case DRAIN -> throw new DeedFailure("systemd knows no way to drain a unit; say the command that does");
        };
    }

    private Command command(String... words) {
        String[] all = new String[words.length + 3];
        all[0] = "systemctl";
        System.arraycopy(words, 0, all, 1, words.length);
        all[words.length + 1] = "--";
        all[words.length + 2] = unit;
        return Command.of(all);
    }

    private String print(String... words) {
        return command(words).print();
    }
}
