package chaos.target.cgroup;

import java.nio.file.Path;

/** A control group in which one more can be made. */
record Place(Layout layout, Path parent) {}
