package chaos.perform.act;

import chaos.plan.Check;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** A file, directory or link. */
record PathLook(Path path) implements Look {

    static Look of(Tools tools, Check.PathExists check) throws DeedFailure {
        return new PathLook(FileWork.path(tools, check.path()));
    }

    @Override
    public Optional<String> lacking(Deadline deadline) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? Optional.empty() : Optional.of("it is not");
    }
}
