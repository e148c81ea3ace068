package chaos.agent.jvm;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Writes the jars that go to a target, from the classes that this process itself runs, be they in a jar or a folder. */
final class OwnClasses {

    private static final String DOOR = "chaos.agent.door1.Door";
    private static final String DEEDS = "chaos/agent/deed/";

    private OwnClasses() {}

    /** The entrance's name, for the door. */
    static String entrance() {
        return "chaos.agent.deed.Entrance";
    }

    /** Whether there is a deed of this name. */
    static boolean hasDeed(String name) {
        return OwnClasses.class.getResource("/" + DEEDS + name + ".class") != null;
    }

    static void writeDoor(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Agent-Class", DOOR);
        manifest.getMainAttributes().putValue("Can-Retransform-Classes", "true");
        write(jar, manifest, List.of(DOOR.replace('.', '/') + ".class"));
    }

    static void writeDeeds(Path jar) throws IOException {
        write(jar, new Manifest(), deeds());
    }

    private static void write(Path jar, Manifest manifest, List<String> names) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            for (String name : names) {
                entries.putNextEntry(new ZipEntry(name));
                try (InputStream bytes = OwnClasses.class.getResourceAsStream("/" + name)) {
                    if (bytes == null) {
                        throw new IOException("the agent's jar is not whole: " + name + " is missing");
                    }
                    bytes.transferTo(entries);
                }
            }
        }
    }

    private static List<String> deeds() throws IOException {
        Path source = source();
        return Files.isDirectory(source) ? inFolder(source) : inJar(source);
    }

    private static List<String> inJar(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(ZipEntry::getName)
                    .filter(OwnClasses::isDeed)
                    .collect(Collectors.toList());
        }
    }

    private static List<String> inFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(DEEDS))) {
            return files.map(file -> folder.relativize(file).toString())
                    .filter(OwnClasses::isDeed)
                    .collect(Collectors.toList());
        }
    }

    private static boolean isDeed(String name) {
        return name.startsWith(DEEDS) && name.endsWith(".class") && !name.endsWith("package-info.class");
    }

    private static Path source() throws IOException {
        try {
            return Path.of(OwnClasses.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException odd) {
            throw new IOException("the agent's own classes are nowhere: " + odd.getMessage(), odd);
        }
    }
}
