package chaos.perform.act;

import chaos.plan.Check;
import chaos.quantity.Percent;
import chaos.remedy.DiskUse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** How full a file system is. */
record DiskLook(Path path, Percent share) implements Look {

    static Look of(Tools tools, Check.DiskBelow check) throws DeedFailure {
        return new DiskLook(FileWork.path(tools, check.path()), check.share());
    }

    @Override
    public Optional<String> lacking(Deadline deadline) throws DeedFailure {
        try {
            DiskUse use = DiskUse.of(path);
            return use.percent() < share.percent() ? Optional.empty() : Optional.of("it is " + use.print());
        } catch (IOException e) {
            throw new DeedFailure("the file system of " + path + " cannot be read: " + e, e);
        }
    }
}
