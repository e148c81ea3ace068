package chaos.perform.act;

import chaos.host.Command;
import chaos.journal.Event;
import chaos.plan.Act;
import chaos.quantity.Size;
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
        Path file = free(place());
        try {
            Files.createDirectories(file.getParent());
            write(command, file, deadline);
            String name = tools.folder().relativize(file).toString();
            tools.recorder().append(new Event.EvidenceKept(name, Hash.of(file), Files.size(file)));
            return Done.seen("kept in " + name + ", " + new Size(Files.size(file)).print());
        } catch (IOException e) {
            throw new DeedFailure("the evidence " + file + " cannot be written: " + e.getMessage(), e);
        }
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

    private Path place() throws DeedFailure {
        Path folder = tools.folder().resolve("evidence");
        Path file = folder.resolve(act.file()).normalize();
        if (!file.startsWith(folder) || file.equals(folder)) {
            throw new DeedFailure("evidence is kept in the run's folder, got the name '" + act.file() + "'");
        }
        return file;
    }

    private static Path free(Path wished) {
        Path file = wished;
        for (int i = 2; Files.exists(file); i++) {
            file = wished.resolveSibling(wished.getFileName() + "-" + i);
        }
        return file;
    }
}
