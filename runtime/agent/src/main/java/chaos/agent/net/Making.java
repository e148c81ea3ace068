package chaos.agent.net;

import chaos.agent.act.Refusal;
import chaos.agent.act.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The commands that make a fault, one after the other; the first that fails ends it. */
final class Making {

    private final Surroundings surroundings;
    private final List<List<String>> commands = new ArrayList<>();

    Making(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Making command(List<String> command) {
        commands.add(command);
        return this;
    }

    Making commands(List<List<String>> more) {
        commands.addAll(more);
        return this;
    }

    void run() throws Refusal {
        Path pipe = surroundings.guardPipe().orElseThrow(() -> new Refusal("there is no guard"));
        for (List<String> command : commands) {
            try {
                Command made = Command.lasting(command, pipe);
                if (!made.isDone()) {
                    throw new Refusal("it cannot be begun: " + Command.quoted(command) + ": " + made.complaint());
                }
            } catch (IOException broken) {
                throw new Refusal("it cannot be begun: " + Command.quoted(command) + ": " + broken.getMessage());
            }
        }
    }
}
