package chaos.perform.act;

import chaos.plan.FileAct;
import chaos.quantity.Size;
import chaos.remedy.OpenFiles;
import chaos.remedy.OpenFiles.Deleted;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;

/** Empties files that are deleted but still held open; their space comes back while their processes run on. */
record ReclaimDeed(Tools tools, FileAct.Reclaim act) implements Deed {

    @Override
    public Foresight foresee() throws DeedFailure, BrokenOff {
        List<Deleted> files = files();
        return files.isEmpty()
                ? Foresight.already("no such file is held open")
                : Foresight.would(
                        files.stream().map(d -> "would empty " + print(d)).toList());
    }

    @Override
    public Done perform(Deadline deadline) throws DeedFailure, BrokenOff {
        List<Deleted> files = files();
        Pieces.each(files, "emptied", deadline, file -> {
            boolean unused = FileWork.doing("reclaim " + file.name(), () -> empty(file));
            tools.voice().line("emptied " + print(file));
        });
        long bytes = files.stream().mapToLong(Deleted::bytes).sum();
        return files.isEmpty()
                ? Done.already("no such file is held open")
                : Done.changed("emptied " + files.size() + " deleted files, " + new Size(bytes).print());
    }

    private static boolean empty(Deleted file) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.handle().toFile(), "rw")) {
            open.setLength(0);
            return true;
        }
    }

    private List<Deleted> files() throws DeedFailure, BrokenOff {
        Path directory = FileWork.path(tools, act.directory()).toAbsolutePath();
        Preserve.check("reclaim", directory);
        PathMatcher fits = FileSystems.getDefault().getPathMatcher("glob:" + act.pattern());
        return FileWork.doing("reclaim", () -> OpenFiles.deletedBelow(directory).stream()
                .filter(d -> d.bytes() > 0 && fits.matches(d.name().getFileName()))
                .toList());
    }

    private static String print(Deleted d) {
        return d.name() + ", " + new Size(d.bytes()).print() + ", held by process " + d.pid() + " (" + d.command()
                + ")";
    }
}
