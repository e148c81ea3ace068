package chaos.probe;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file whose text the kernel makes anew for each reading; it is kept open, and read into the same bytes. */
final class ProcFile implements Closeable {

    private final Path path;
    private final Text text = new Text();
    private @Nullable RandomAccessFile file;

    ProcFile(Path path) {
        this.path = path;
    }

    /** Reads it whole; the text is good until the next reading. */
    Text read() throws IOException {
        RandomAccessFile open = file;
        if (open == null) {
            open = new RandomAccessFile(path.toFile(), "r");
            file = open;
        }
        open.seek(0);
        int length = 0;
        int count = 0;
        while (count >= 0) {
            length += count;
            byte[] room = text.room(length);
            count = open.read(room, length, room.length - length);
        }
        text.filled(length);
        return text;
    }

    @Override
    public void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            // It was only read: nothing can be lost.
        }
    }
}
