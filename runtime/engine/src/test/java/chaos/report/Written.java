package chaos.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a report writes, as text. */
final class Written {

    private Written() {}

    static String by(Report report, Recorded run) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        report.write(out, run);
        return out.toString(StandardCharsets.UTF_8);
    }
}
