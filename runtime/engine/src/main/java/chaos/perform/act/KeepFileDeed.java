package chaos.perform.act;

import chaos.plan.Act;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps a copy of a file as evidence, with its hash; no secret is looked for in it, since it need not be text. */
record KeepFileDeed(Tools tools, Act.KeepFile act) implements Deed {

    @Override
    public Foresight foresee() throws DeedFailure {
        return Foresight.would(
                "would keep a copy of " + tools.values().print(act.path()) + " as evidence/" + act.name());
    }

    @Override
    public Done perform(Deadline deadline) throws DeedFailure, BrokenOff {
        Path from = FileWork.path(tools, act.path());
        if (!Files.isRegularFile(from)) {
            throw new DeedFailure("there is no file " + tools.values().print(act.path()) + " to keep");
        }
        return EvidenceFile.named(tools, act.name()).keep(file -> Files.copy(from, file));
    }
}
