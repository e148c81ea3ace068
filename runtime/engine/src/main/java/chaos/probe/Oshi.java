package chaos.probe;

import oshi.SystemInfo;

/** OSHI, for systems without {@code /proc}. It takes long to begin with, so it begins when the first probe asks. */
final class Oshi {

    private static final class Lazy {
        static final SystemInfo INFO = new SystemInfo();
    }

    private Oshi() {}

    static SystemInfo info() {
        return Lazy.INFO;
    }
}
