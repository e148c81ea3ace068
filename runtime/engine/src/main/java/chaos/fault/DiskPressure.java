package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Amount;
import chaos.quantity.ByteRate;
import chaos.quantity.Dimension;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the disk busy that the target writes to. */
final class DiskPressure implements OnData {

    @Override
    public String name() {
        return "diskPressure";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "rate",
                        Dimension.BYTE_RATE,
                        1e3,
                        100e9,
                        false,
                        "how much is written a second, each piece down to the device before the next"),
                new Parameter(
                        "percent",
                        Dimension.PERCENT,
                        1,
                        100,
                        false,
                        "for which share of the time it waits for the disk; either this or the rate is said"));
    }

    @Override
    public String example() {
        return "diskPressure(5.MB.perSecond)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of("rate", new ByteRate(5_000_000)));
    }

    @Override
    public Optional<String> problem(FaultCall call) {
        return Said.exactlyOne(call, "a rate or a percentage", "rate", "percent")
                .or(() -> OnData.super.problem(call));
    }

    @Override
    public String does(FaultCall call) {
        Amount rate = call.arguments().get("rate");
        String how =
                rate == null ? "for " + Said.get(call, "percent").print() + " of the time" : "with " + rate.print();
        return "writes to the disk of the target's data " + how
                + ", past all caches, over and over the same 64 MiB at most";
    }

    @Override
    public String undoneBy(FaultCall call) {
        return "the writing ends with the holder, however it ends; its file has no name and is gone with it; checked: nobody"
                + " writes, and no file is there";
    }
}
