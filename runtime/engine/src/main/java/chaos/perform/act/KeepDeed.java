package chaos.perform.act;

import chaos.host.Command;
import chaos.plan.Act;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicReference;

/** Keeps what a program prints as a file of evidence, with its hash; a file of that name is never overwritten. */
record KeepDeed(Tools tools, Act.Keep act) implements Deed {

    @Override
    public Foresight foresee() throws DeedFailure {
        return Foresight.would(
                "would run: " + tools.values().print(act.words()), "and keep what it prints as evidence/" + act.file());
    }

    @Override
    public Done perform(Deadline deadline) throws DeedFailure, BrokenOff {
        Command command = tools.programs().command(act.words());
        return EvidenceFile.named(tools, act.file()).keep(file -> write(command, file, deadline));
    }

    private void write(Command command, Path file, Deadline deadline) throws IOException, DeedFailure, BrokenOff {
        AtomicReference<IOException> refused = new AtomicReference<>();
        try (Writer out = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW)) {
            tools.programs().run(command, deadline, line -> {
                try {
                    out.write(tools.values().mask(line) + "\n");
                } catch (IOException e) {
                    refused.compareAndSet(null, e);
                }
            });
        }
        IOException problem = refused.get();
        if (problem != null) {
            throw problem;
        }
    }
}
