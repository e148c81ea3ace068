import groovyjarjarasm.asm.ClassReader;
import groovyjarjarasm.asm.ClassVisitor;
import groovyjarjarasm.asm.ClassWriter;
import groovyjarjarasm.asm.Opcodes;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The last step of packaging, run by Maven as a single source file: makes {@code target/chaos} of the collected jars.
 *
 * <p>Two things are done to the jars. Class files older than Java 6 are raised to it, with the frames that it asks for,
 * because the class-data archive leaves older ones out (picocli and the ASM inside Groovy, most of what a short command
 * loads). And every jar gets the same modification time, so that a build of the same sources finds its archive again.
 *
 * <p>Beside them lies {@code build}: the build's id (a hash over all jars), the version and the class path, a line each;
 * its modification time is the start of the build, so that a source saved while the build ran is still newer.
 */
final class Assemble {
    private static final FileTime SAME_FOR_ALL = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    public static void main(String[] args) throws Exception {
        var collected = Path.of(args[0]);
        var version = args[1];
        var started = Instant.parse(args[2]);
        var product = collected.resolveSibling("chaos");
        var jars = jarsIn(collected);
        try (var all = new URLClassLoader(urls(jars))) {
            for (var jar : jars) {
                raise(jar, all);
            }
        }
        for (var jar : jars) {
            Files.setLastModifiedTime(jar, SAME_FOR_ALL);
        }
        var fresh = Files.createDirectories(collected.resolveSibling("chaos.new"));
        delete(fresh.resolve("lib"));
        Files.move(collected, fresh.resolve("lib"));
        writeBuild(fresh, version, started);
        swap(fresh, product);
    }

    /** Ours first: what a kept answer needs is in the very first jar. */
    private static List<Path> jarsIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted(Comparator.comparing((Path jar) -> !name(jar).startsWith("chaos-"))
                            .thenComparing(Assemble::name))
                    .toList();
        }
    }

    private static void raise(Path jar, ClassLoader all) throws IOException {
        Map<ZipEntry, byte[]> entries = new TreeMap<>(Comparator.comparing(ZipEntry::getName));
        var order = new ArrayList<ZipEntry>();
        var raised = 0;
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                var bytes = zip.getInputStream(entry).readAllBytes();
                if (isOld(entry, bytes)) {
                    var old = bytes;
                    bytes = raised(old, all);
                    raised += bytes == old ? 0 : 1;
                }
                entries.put(entry, bytes);
                order.add(entry);
            }
        }
        if (raised > 0) {
            write(jar, order, entries);
            System.out.println("raised " + raised + " class files of " + name(jar) + " to Java 6");
        }
    }

    private static boolean isOld(ZipEntry entry, byte[] bytes) {
        return entry.getName().endsWith(".class") && bytes.length > 8 && bytes[7] < Opcodes.V1_6;
    }

    /** Leaves as it is what uses JSR or RET, which have no frames. */
    private static byte[] raised(byte[] old, ClassLoader all) {
        var writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected ClassLoader getClassLoader() {
                return all;
            }
        };
        var raiser = new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public void visit(int version, int access, String name, String sign, String parent, String[] interfaces) {
                super.visit(Opcodes.V1_6, access, name, sign, parent, interfaces);
            }
        };
        try {
            new ClassReader(old).accept(raiser, ClassReader.SKIP_FRAMES);
            return writer.toByteArray();
        } catch (IllegalArgumentException subroutine) {
            return old;
        }
    }

    private static void write(Path jar, List<ZipEntry> order, Map<ZipEntry, byte[]> entries) throws IOException {
        var aside = jar.resolveSibling(name(jar) + ".new");
        try (var out = new ZipOutputStream(Files.newOutputStream(aside))) {
            for (var entry : order) {
                out.putNextEntry(sameEntry(entry, entries.get(entry)));
                out.write(entries.get(entry));
                out.closeEntry();
            }
        }
        Files.move(aside, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static ZipEntry sameEntry(ZipEntry old, byte[] bytes) {
        var entry = new ZipEntry(old.getName());
        entry.setTime(old.getTime());
        if (old.getMethod() == ZipEntry.STORED) {
            var crc = new CRC32();
            crc.update(bytes);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCrc(crc.getValue());
        }
        return entry;
    }

    private static void writeBuild(Path product, String version, Instant started) throws Exception {
        var jars = jarsIn(product.resolve("lib"));
        var hash = MessageDigest.getInstance("SHA-256");
        for (var jar : jars) {
            hash.update(name(jar).getBytes());
            hash.update(Files.readAllBytes(jar));
        }
        var id = HexFormat.of().formatHex(hash.digest(), 0, 8);
        var classPath = String.join(":", jars.stream().map(Assemble::name).toList());
        var build = Files.writeString(product.resolve("build"), id + "\n" + version + "\n" + classPath + "\n");
        Files.setLastModifiedTime(build, FileTime.from(started));
    }

    /** A program that still runs from the old folder keeps the jars it has open. */
    private static void swap(Path fresh, Path product) throws IOException {
        var old = product.resolveSibling("chaos.old");
        delete(old);
        if (Files.exists(product)) {
            Files.move(product, old);
        }
        Files.move(fresh, product);
        delete(old);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (var path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static URL[] urls(List<Path> jars) throws IOException {
        var urls = new URL[jars.size()];
        for (var i = 0; i < urls.length; i++) {
            urls[i] = jars.get(i).toUri().toURL();
        }
        return urls;
    }

    private static String name(Path jar) {
        return jar.getFileName().toString();
    }
}
