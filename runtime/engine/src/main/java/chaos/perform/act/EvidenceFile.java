package chaos.perform.act;

import chaos.journal.Event;
import chaos.quantity.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of evidence in the run's folder, under a name that is still free; it is journalled with its hash. */
record EvidenceFile(Tools tools, Path file) {

    /** Writes the file. */
    interface Content {
        void to(Path file) throws IOException, DeedFailure, BrokenOff;
    }

    static EvidenceFile named(Tools tools, String name) throws DeedFailure {
        Path folder = tools.folder().resolve("evidence");
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder) || file.equals(folder)) {
            throw new DeedFailure("evidence is kept in the run's folder, got the name '" + name + "'");
        }
        return new EvidenceFile(tools, free(file));
    }

    private static Path free(Path wished) {
        Path file = wished;
        for (int i = 2; Files.exists(file); i++) {
            file = wished.resolveSibling(wished.getFileName() + "-" + i);
        }
        return file;
    }

    Done keep(Content content) throws DeedFailure, BrokenOff {
        try {
            Files.createDirectories(file.resolveSibling(""));
            content.to(file);
            String name = tools.folder().relativize(file).toString();
            tools.recorder().append(new Event.EvidenceKept(name, Hash.of(file), Files.size(file)));
            return Done.seen("kept in " + name + ", " + new Size(Files.size(file)).print());
        } catch (IOException e) {
            throw new DeedFailure("the evidence " + file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
