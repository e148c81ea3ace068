package chaos.target.cgroup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The folder of a control group, and what is written into it. */
record Folder(Layout layout, Path path, List<Setting> settings) {

    private static final String JOIN =
            "n=$1; shift; while [ $n -gt 0 ]; do echo $$ >\"$1\" || exit 125; shift; n=$((n-1)); done; exec \"$@\"";

    Folder {
        settings = List.copyOf(settings);
    }

    /** The same with the settings of another before its own. */
    Folder after(Folder other) {
        return new Folder(
                layout,
                path,
                Stream.concat(other.settings.stream(), settings.stream()).toList());
    }

    /** Makes the group and limits it. */
    void make() throws IOException {
        Files.createDirectory(path);
        for (Setting setting : settings) {
            Path file = path.resolve(setting.file());
            if (setting.needed() || Files.exists(file)) {
                Files.writeString(file, setting.value());
            }
        }
    }

    /** A process that writes its number here is in the group. */
    Path door() {
        return path.resolve("cgroup.procs");
    }

    /** The command line by which a process goes into the groups and then becomes a command. */
    static List<String> joining(List<Folder> folders, List<String> command) {
        List<String> line = new ArrayList<>(List.of("sh", "-c", JOIN, "sh", "" + folders.size()));
        folders.forEach(folder -> line.add(folder.door().toString()));
        line.addAll(command);
        return List.copyOf(line);
    }

    boolean limitsMemory() {
        return settings.stream().anyMatch(setting -> setting.file().equals(layout.limitFile()));
    }
}
