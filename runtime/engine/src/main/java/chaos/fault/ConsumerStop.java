package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Dimension;
import chaos.quantity.Text;
import java.util.List;
import java.util.Map;

/** Stops the consumers of a queue in a JVM. */
final class ConsumerStop implements InJvm {

    @Override
    public String name() {
        return "consumerStop";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "class",
                        Dimension.NAME,
                        1,
                        500,
                        true,
                        "the full name of the class that handles a message, such as shop.Mail or shop.Mail$Handler"),
                new Parameter("method", Dimension.NAME, 1, 500, true, "its method that does so; all of that name"));
    }

    @Override
    public String example() {
        return "consumerStop('chaos.shop.store.Database', 'connection')";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(
                name(), Map.of("class", new Text("chaos.shop.store.Database"), "method", new Text("connection")));
    }

    @Override
    public String does(FaultCall call) {
        return "holds each thread that calls " + Said.method(call)
                + " there, with the message that it has, so that nothing is consumed and nothing is lost";
    }

    @Override
    public String undoneBy(FaultCall call) {
        return "the class is as it was before, by a retransformation, and what is held goes on at once; " + UNDO;
    }
}
