package chaos.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** What lets the agent travel: its jar is small, and any JVM since 11 loads all of it. */
class AgentJarIT {

    private static final long MOST_BYTES = 400_000;
    private static final int JAVA_11 = 55;

    @Test
    void isSmall() throws IOException {
        assertThat(Files.size(jar())).isLessThan(MOST_BYTES);
    }

    @Test
    void isForJava11() throws IOException {
        try (var jar = new JarFile(jar().toFile())) {
            var classes = jar.stream()
                    .filter(entry -> entry.getName().endsWith(".class"))
                    .toList();

            assertThat(classes).hasSizeGreaterThan(100);
            for (var entry : classes) {
                assertThat(level(jar, entry)).as(entry.getName()).isLessThanOrEqualTo(JAVA_11);
            }
        }
    }

    private static int level(JarFile jar, JarEntry entry) throws IOException {
        try (var in = new DataInputStream(jar.getInputStream(entry))) {
            in.readInt(); // the magic number
            in.readUnsignedShort(); // the minor version
            return in.readUnsignedShort();
        }
    }

    private static Path jar() throws IOException {
        var folder = Path.of(System.getProperty("chaos.root"), "runtime/cli/target/chaos/lib");
        try (var files = Files.newDirectoryStream(folder, "chaos-agent-*.jar")) {
            var all = files.iterator();
            assertThat(all).as("the agent in " + folder).hasNext();
            return all.next();
        }
    }
}
