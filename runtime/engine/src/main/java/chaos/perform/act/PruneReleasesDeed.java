package chaos.perform.act;

import chaos.plan.FileAct;
import chaos.remedy.ReleaseFolder;
import java.nio.file.Path;
import java.util.List;

/** Deletes old releases beside the one that runs. */
record PruneReleasesDeed(Tools tools, FileAct.PruneReleases act) implements Deed {

    @Override
    public Foresight foresee() throws DeedFailure, BrokenOff {
        ReleaseFolder releases = releases();
        List<String> surplus = surplus(releases);
        return surplus.isEmpty()
                ? Foresight.already(stay(releases))
                : Foresight.would("would delete " + String.join(", ", surplus) + "; " + stay(releases));
    }

    @Override
    public Done perform(Deadline deadline) throws DeedFailure, BrokenOff {
        ReleaseFolder releases = releases();
        List<String> surplus = surplus(releases);
        Pieces.each(surplus, "deleted", deadline, id -> delete(releases, id));
        return surplus.isEmpty()
                ? Done.already(stay(releases))
                : Done.changed("deleted " + String.join(", ", surplus) + "; " + stay(releases));
    }

    private static void delete(ReleaseFolder releases, String id) throws DeedFailure {
        try {
            boolean unused = FileWork.doing("release " + id, () -> {
                releases.delete(id);
                return true;
            });
        } catch (DeedFailure e) {
            throw e.after("release " + id + " may count as half built by now");
        }
    }

    private ReleaseFolder releases() throws DeedFailure, BrokenOff {
        Path home = FileWork.path(tools, act.home());
        Preserve.check("a pruning of releases", home);
        return new ReleaseFolder(home);
    }

    private List<String> surplus(ReleaseFolder releases) throws DeedFailure {
        return FileWork.doing("releases", () -> releases.tooMany(act.keep()));
    }

    private static String stay(ReleaseFolder releases) throws DeedFailure {
        return FileWork.doing("releases", () -> "current is " + releases.current());
    }
}
