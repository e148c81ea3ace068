package chaos.target.cgroup;

import java.util.List;

/** The files of a control group, as the kernel's documentation of both versions names them. */
enum Layout {
    /** Documentation/admin-guide/cgroup-v1: a tree for each controller. */
    V1("memory.limit_in_bytes", "memory.oom_control", "memory.max_usage_in_bytes") {
        @Override
        List<Setting> memory(long bytes) {
            return List.of(
                    new Setting("memory.limit_in_bytes", "" + bytes, true),
                    // Else what does not fit is swapped, and nothing is ever killed.
                    new Setting("memory.memsw.limit_in_bytes", "" + bytes, false));
        }

        @Override
        List<Setting> cpu(int cpus) {
            return List.of(
                    new Setting("cpu.cfs_period_us", "" + PERIOD_MICROS, true),
                    new Setting("cpu.cfs_quota_us", "" + (long) cpus * PERIOD_MICROS, true));
        }
    },
    /** Documentation/admin-guide/cgroup-v2.rst: one tree for all controllers. */
    V2("memory.max", "memory.events", "memory.peak") {
        @Override
        List<Setting> memory(long bytes) {
            return List.of(new Setting("memory.max", "" + bytes, true), new Setting("memory.swap.max", "0", false));
        }

        @Override
        List<Setting> cpu(int cpus) {
            return List.of(new Setting("cpu.max", (long) cpus * PERIOD_MICROS + " " + PERIOD_MICROS, true));
        }
    };

    /** The kernel's own default. */
    static final long PERIOD_MICROS = 100_000;

    private final String limit;
    private final String events;
    private final String peak;

    Layout(String limit, String events, String peak) {
        this.limit = limit;
        this.events = events;
        this.peak = peak;
    }

    abstract List<Setting> memory(long bytes);

    abstract List<Setting> cpu(int cpus);

    /** The file that holds the limit of memory as the kernel took it: whole pages. */
    String limitFile() {
        return limit;
    }

    /** The file whose line {@code oom_kill N} counts the processes that were killed. */
    String eventsFile() {
        return events;
    }

    /** The file with the most bytes that were in use; older kernels have none. */
    String peakFile() {
        return peak;
    }
}
