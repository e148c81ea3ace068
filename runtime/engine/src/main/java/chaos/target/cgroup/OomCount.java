package chaos.target.cgroup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** How many processes of a group were killed for want of memory, by the kernel's own count. */
final class OomCount {
    private final Folder group;
    private long seen;

    OomCount(Folder group) {
        this.group = group;
        this.seen = kills();
    }

    /** The evidence, where one was killed since this was asked last. */
    synchronized Optional<OomKill> fresh(long pid) {
        long now = kills();
        if (now <= seen) {
            return Optional.empty();
        }
        seen = now;
        long limit = number(group.layout().limitFile());
        String counted = group.layout().eventsFile() + " oom_kill " + now + ", " + peak() + "limit " + limit + " B";
        return Optional.of(new OomKill(
                pid,
                limit,
                counted + KernelLog.about(pid).map(line -> "; " + line).orElse("")));
    }

    private String peak() {
        long peak = number(group.layout().peakFile());
        return peak < 0 ? "" : "highest use " + peak + " B, ";
    }

    private long kills() {
        return text(group.layout().eventsFile())
                .lines()
                .filter(line -> line.startsWith("oom_kill "))
                .mapToLong(line -> Long.parseLong(line.substring("oom_kill ".length())))
                .findFirst()
                .orElse(0);
    }

    private long number(String file) {
        try {
            return Long.parseLong(text(file).trim());
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    private String text(String file) {
        Path path = group.path().resolve(file);
        try {
            return Files.readString(path);
        } catch (IOException none) {
            return "";
        }
    }
}
