package chaos.behind;

import java.security.SecureRandom;

/** Names by which what a fault leaves elsewhere is known; as the kernel's names of threads they are at most 15 letters. */
final class Marks {

    private Marks() {}

    static String random() {
        return String.format("chaos-%08x", new SecureRandom().nextInt());
    }
}
