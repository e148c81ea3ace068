package chaos.cli;

import chaos.plan.DataFile;
import chaos.plan.Trust;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who is trusted at an {@code https} address: the system's authorities, those of a file, or, explicitly, anybody. */
final class TrustOptions {

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            description = "Trust the authorities whose certificates are in this file (PEM or DER) at an https address,"
                    + " and no other (default: the system's).")
    private @Nullable Path authority;

    @Option(
            names = "--insecure",
            description = "Trust whoever answers at an https address; nothing is known of who that is.")
    private boolean insecure;

    /** Who is trusted at this address. */
    Trust trust(URI uri) {
        Path file = authority;
        if (file == null && !insecure) {
            return new Trust.OfSystem();
        }
        refuseWhatSaysNothing(uri);
        return file == null ? new Trust.OfAnybody() : new Trust.OfFile(known(file));
    }

    private void refuseWhatSaysNothing(URI uri) {
        if (authority != null && insecure) {
            throw new Refusal("--ca names who is trusted, --insecure trusts anybody", "Give one of them.");
        }
        if (!"https".equalsIgnoreCase(uri.getScheme())) {
            String option = insecure ? "--insecure" : "--ca";
            throw new Refusal(
                    option + " is about who answers at an https address, got " + uri,
                    "Give the address as https://.., or leave " + option + " out.");
        }
    }

    private static DataFile known(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Refusal(
                    "--ca " + file + ": there is no such file; it is looked for at " + file.toAbsolutePath(),
                    "Give a file with the authority's certificate, in PEM or DER.");
        }
        try {
            return new DataFile(file.toString(), FileHash.of(file));
        } catch (IOException e) {
            throw new Refusal("--ca " + file + " cannot be read: " + e.getMessage(), "Check that you may read it.");
        }
    }
}
