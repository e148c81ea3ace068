package chaos.target.cgroup;

import java.util.Locale;

/** What a control group can limit. */
public enum Controller {
    MEMORY,
    CPU;

    /** As the kernel names it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
