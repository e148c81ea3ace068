package chaos.perform.act;

import chaos.host.Quoting;
import chaos.plan.Act.Verb;
import chaos.target.ShopCommand;
import chaos.target.ShopStatus;
import chaos.target.StandaloneShop;
import chaos.target.TargetFailure;
import java.util.Optional;

/** The bundled target that stands alone in a home. */
record BundledControl(StandaloneShop shop, ShopCommand command) implements ServiceControl {

    @Override
    public boolean runs() {
        return shop.status().isPresent();
    }

    @Override
    public String state() {
        return shop.status().map(BundledControl::print).orElse("is down");
    }

    private static String print(ShopStatus status) {
        return "runs release " + status.release() + " as process "
                + status.process().pid() + " at " + status.uri();
    }

    @Override
    public Optional<String> startedBy() {
        return Optional.of(
                "chaos target start --home " + Quoting.posix(shop.home().toString()));
    }

    @Override
    public String means(Verb verb) {
        return switch (verb) {
            case START -> "start the release that current points at, with the settings it was started with last";
            case STOP -> "drain it and end it";
            case RESTART ->
                "start the release that current points at, with the same settings, let it take the connections, "
                        + "and let the old process finish what it has and end";
            case DRAIN -> "let it finish what it has, and take no new connections";
            case REOPEN -> "let it open its logs anew";
        };
    }

    /** A start or stop under way is let come to its end, which it bounds itself: half a restart is worse than none. */
    @Override
    public String perform(Verb verb, Deadline deadline) throws DeedFailure {
        try {
            return switch (verb) {
                case START -> print(shop.startAgain(command));
                case STOP -> shop.stop() ? "it ended" : "it was down";
                case RESTART -> restart();
                case DRAIN -> shop.control().drain();
                case REOPEN -> shop.control().reopen();
            };
        } catch (TargetFailure e) {
            throw new DeedFailure(String.valueOf(e.getMessage()), e);
        }
    }

    private String restart() throws TargetFailure {
        StandaloneShop.Restarted restarted = shop.restart(command);
        return restarted.how() + "; it " + print(restarted.now());
    }
}
