package chaos.fault;

import chaos.plan.FaultCall;
import chaos.plan.Scenario;
import chaos.quantity.Amount;
import chaos.quantity.ByteRate;
import chaos.quantity.Dimension;
import chaos.quantity.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Appends far too many lines to a log of the target. */
final class LogFlood implements FaultKind {

    private static final double SLOWEST = 1e3;
    private static final double FASTEST = 200e6;
    private static final double LARGEST = 1e15;
    private static final int MINUTE = 60;

    @Override
    public String name() {
        return "logFlood";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("rate", Dimension.BYTE_RATE, SLOWEST, FASTEST, true, "how much is written a second"),
                new Parameter(
                        "file",
                        Dimension.NAME,
                        1,
                        500,
                        false,
                        "which log: its name in the target's logs, or in full; it is there, and ends in .log; without,"
                                + " app.log"),
                new Parameter(
                        "reserve",
                        Dimension.SIZE,
                        0,
                        LARGEST,
                        false,
                        "what is left free on the log's file system; where the ledger, the runs or the root lie, 64 MiB"
                                + " and a hundredth are left in any case"));
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.LOGS, Need.LINUX);
    }

    @Override
    public String example() {
        return "logFlood(2.MB.perSecond)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of("rate", new ByteRate(2_000_000)));
    }

    @Override
    public String does(FaultCall call) {
        return "appends " + Said.get(call, "rate").print() + " of lines to " + log(call)
                + ", also when it is rotated; what a full disk does not take is lost";
    }

    private static String log(FaultCall call) {
        Amount file = call.arguments().get("file");
        return file == null ? "the target's app.log" : file.print();
    }

    @Override
    public String undoneBy(FaultCall call) {
        return "the writing ends with the holder, however it ends; the lines stay, marked, since a log that others write to"
                + " and rotate cannot be cut; checked: nobody writes";
    }

    @Override
    public List<String> sums(FaultCall call, Scenario scenario) {
        double rate = Said.get(call, "rate").value();
        return List.of("in a minute that is " + new Size(Math.round(rate * MINUTE)).print());
    }

    @Override
    public Map<String, String> aim(FaultTarget target) {
        Map<String, String> words = new LinkedHashMap<>();
        target.logs().ifPresent(logs -> words.put("logs", logs.toAbsolutePath().toString()));
        return words;
    }
}
