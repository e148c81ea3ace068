package chaos.agent.deed;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Opens a file again and again and closes none, until the process may have no more descriptors, and beyond. */
final class DescriptorLeak extends Hoard {

    private static final Path FILE = Path.of("/dev/null");

    private final List<FileChannel> kept = new ArrayList<>();

    /** One is opened and closed, so that whatever that takes is loaded while there are descriptors to load it with. */
    DescriptorLeak(Life life, Arguments arguments, Instrumentation instrumentation) throws IOException {
        super(life, arguments, 1);
        open().close();
    }

    private static FileChannel open() throws IOException {
        return FileChannel.open(FILE, StandardOpenOption.READ);
    }

    @Override
    double take() {
        try {
            kept.add(open());
            return 1;
        } catch (IOException | OutOfMemoryError limit) {
            return 0;
        }
    }

    @Override
    public String what() {
        return "opened";
    }

    @Override
    public String release() {
        int open = 0;
        for (int i = 0; i < kept.size(); i++) {
            try {
                kept.get(i).close();
            } catch (IOException kernel) {
                open++;
            }
        }
        return (long) had() + " descriptors closed" + (open == 0 ? "" : ", " + open + " with an error");
    }
}
