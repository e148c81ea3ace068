package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Dimension;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ends a JVM at once. */
final class Halt implements InJvm {

    @Override
    public String name() {
        return "halt";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("status", Dimension.COUNT, 0, 255, false, "with which status it ends; unsaid: 1"));
    }

    @Override
    public String example() {
        return "halt()";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of());
    }

    @Override
    public String does(FaultCall call) {
        return "ends the target's JVM at once, without its shutdown hooks";
    }

    @Override
    public String undoneBy(FaultCall call) {
        return "nothing; a process that has ended does not come back";
    }

    @Override
    public Optional<String> remedy() {
        return Optional.of(Restart.REMEDY);
    }
}
