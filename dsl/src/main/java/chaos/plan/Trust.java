package chaos.plan;

/** Whose word is taken for it that a service at an {@code https} address is the one it says it is. */
public sealed interface Trust {

    /** The authorities that this system trusts. */
    record OfSystem() implements Trust {}

    /** The authorities in a file (certificates in PEM or DER), and no other. */
    record OfFile(DataFile file) implements Trust {}

    /** Anybody's: nothing is known of who answers. The script consents to that. */
    record OfAnybody() implements Trust {}
}
