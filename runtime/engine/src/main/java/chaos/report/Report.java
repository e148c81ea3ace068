package chaos.report;

import java.io.IOException;
import java.io.OutputStream;

/** One file that is made from what was recorded of a run; the same record gives the same bytes. */
public interface Report {

    /** The file's stable name in the run's folder. */
    String fileName();

    /** Writes the file, in UTF-8; does not close the stream. */
    void write(OutputStream out, Recorded run) throws IOException;
}
