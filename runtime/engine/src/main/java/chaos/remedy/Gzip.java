package chaos.remedy;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/** Gzips a file in its place. */
final class Gzip {

    private Gzip() {}

    /**
     * Writes {@code file} gzipped to {@code aside}, gives that its name when it is whole and on the disk, and only then
     * deletes the file. Where the packed name is taken, by a run that was cut off before the deletion, nothing is left to do;
     * where it is taken by something else, that is kept as a backup.
     */
    static void replace(Path file, Path aside, Path packed) throws IOException {
        try {
            write(file, aside);
            like(file, aside);
            if (Files.exists(packed) && !same(file, packed)) {
                Files.move(packed, free(packed));
            }
            Files.move(aside, packed, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.deleteIfExists(aside);
            throw new IOException(file + " stays as it is: it could not be gzipped (" + e.getMessage() + ")", e);
        }
        Files.delete(file);
    }

    private static boolean same(Path file, Path packed) throws IOException {
        try (InputStream plain = new BufferedInputStream(new FileInputStream(file.toFile()));
                InputStream unpacked =
                        new BufferedInputStream(new GZIPInputStream(new FileInputStream(packed.toFile())))) {
            int one = plain.read();
            while (one >= 0 && one == unpacked.read()) {
                one = plain.read();
            }
            return one < 0 && unpacked.read() < 0;
        } catch (ZipException | EOFException noGzip) {
            return false;
        }
    }

    private static Path free(Path taken) {
        Path free = taken.resolveSibling(taken.getFileName() + ".backup");
        for (int i = 2; Files.exists(free); i++) {
            free = taken.resolveSibling(taken.getFileName() + ".backup" + i);
        }
        return free;
    }

    // Plain streams: a channel would be closed by an interrupt in the middle.
    private static void write(Path file, Path aside) throws IOException {
        try (InputStream in = new FileInputStream(file.toFile());
                FileOutputStream out = new FileOutputStream(aside.toFile())) {
            GZIPOutputStream packed = new GZIPOutputStream(out, 1 << 16);
            in.transferTo(packed);
            packed.finish();
            out.getFD().sync();
        }
    }

    /** The same times, rights and owner, as far as this user may give them. */
    static void like(Path model, Path file) throws IOException {
        PosixFileAttributeView rights = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        var of = Files.readAttributes(model, java.nio.file.attribute.PosixFileAttributes.class);
        rights.setPermissions(of.permissions());
        if (!rights.readAttributes().owner().equals(of.owner())) {
            rights.setOwner(of.owner());
        }
        if (!rights.readAttributes().group().equals(of.group())) {
            rights.setGroup(of.group());
        }
        BasicFileAttributes times = Files.readAttributes(model, BasicFileAttributes.class);
        Files.getFileAttributeView(file, BasicFileAttributeView.class)
                .setTimes(times.lastModifiedTime(), times.lastAccessTime(), null);
    }
}
