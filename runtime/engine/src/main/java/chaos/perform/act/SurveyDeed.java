package chaos.perform.act;

import chaos.plan.FileAct;
import chaos.quantity.Size;
import chaos.remedy.DiskTree;
import chaos.remedy.DiskUse;
import chaos.remedy.OpenFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Says who eats the space: how full it is, the largest directories, and deleted files that are still open. */
record SurveyDeed(Tools tools, FileAct.Survey act) implements Deed {

    private static final int SHOWN = 10;
    private static final java.time.Duration LOOK = java.time.Duration.ofSeconds(30);

    @Override
    public Foresight foresee() throws DeedFailure {
        return Foresight.would(survey(Deadline.in(LOOK, tools.clock())));
    }

    @Override
    public Done perform(Deadline deadline) throws DeedFailure {
        List<String> lines = survey(deadline);
        lines.forEach(line -> tools.voice().line(tools.values().mask(line)));
        return Done.seen(String.join("; ", lines));
    }

    private List<String> survey(Deadline deadline) throws DeedFailure {
        Path directory = FileWork.path(tools, act.directory()).toAbsolutePath();
        return FileWork.doing("survey", () -> {
            List<String> lines = new ArrayList<>(List.of(use(DiskUse.of(directory))));
            DiskTree.largest(directory, SHOWN, deadline::over)
                    .forEach(share -> lines.add(new Size(share.bytes()).print() + " in " + share.directory()));
            OpenFiles.deletedBelow(directory).stream().limit(SHOWN).forEach(d -> lines.add(print(d)));
            if (deadline.over()) {
                lines.add("the time was over before all was looked at");
            }
            return lines;
        });
    }

    private String use(DiskUse use) {
        String grade = use.percent() >= act.critical().percent()
                ? "CRITICAL: "
                : use.percent() >= act.warning().percent() ? "WARNING: " : "";
        return grade + use.print();
    }

    private static String print(OpenFiles.Deleted deleted) {
        return new Size(deleted.bytes()).print() + " in " + deleted.name() + ", deleted but open in process "
                + deleted.pid() + " (" + deleted.command() + ")";
    }
}
