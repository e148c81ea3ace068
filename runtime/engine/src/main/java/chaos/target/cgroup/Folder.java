package chaos.target.cgroup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder of a control group, and what is written into it. */
record Folder(Layout layout, Path path, List<Setting> settings) {

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

    boolean limitsMemory() {
        return settings.stream().anyMatch(setting -> setting.file().equals(layout.limitFile()));
    }
}
