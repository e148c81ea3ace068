package chaos.target.cgroup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The control group of a target that outlives who starts it. It is no fault, and in no ledger: a keeper removes it when the
 * target's process has ended, and where the keeper was killed an empty group stays, which limits nobody.
 */
public final class StandingGroup {
    private static final String SCRIPT = "/chaos/target/standing.sh";

    private final List<Folder> folders;

    private StandingGroup(List<Folder> folders) {
        this.folders = folders;
    }

    /** Makes it, with nobody in it. */
    public static StandingGroup make(String name, Confinement limits) throws IOException {
        StandingGroup group = new StandingGroup(limits.folders("chaos-" + name));
        for (Folder folder : group.folders) {
            folder.make();
        }
        return group;
    }

    /** The command line by which a process goes into the group and then becomes a command; its pid stays the same. */
    public List<String> joining(List<String> command) {
        return Folder.joining(folders, command);
    }

    /** Leaves it to its keeper: at once, where no process is in it. */
    public void leave() throws IOException {
        List<String> command = new ArrayList<>(List.of("setsid", "sh", "-c", Keeper.script(SCRIPT), "chaos-keeper"));
        folders.forEach(folder -> command.add(folder.path().toString()));
        new ProcessBuilder(command)
                .redirectInput(new java.io.File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
