package chaos.agent.host;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;

/**
 * A folder of folders of empty files. They are named by numbers, so that whoever removes them knows which are ours without
 * a list, and needs no room for one where none is left.
 */
final class Nest {

    /** A folder that is this full is still quick to look into. */
    static final int IN_A_FOLDER = 1_000;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");

    private final Path top;

    Nest(Path top) {
        this.top = top;
    }

    /** The empty nest: the first inode. */
    void make() throws IOException {
        Files.createDirectory(top, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /** Takes one inode more: the next file, or first the next folder for it. */
    void take(long number) throws IOException {
        long place = number % (IN_A_FOLDER + 1);
        Path folder = top.resolve(Long.toString(number / (IN_A_FOLDER + 1)));
        if (place == 0) {
            Files.createDirectory(folder);
        } else {
            Files.createFile(folder.resolve(Long.toString(place)));
        }
    }

    /** Deletes what is ours, and says how many things of others are inside, which stay and keep their folder. */
    long remove() throws IOException {
        return each(top, folder -> isOurs(folder) ? each(folder, Nest::delete) : 1);
    }

    private interface Deletion {
        /** How many things of others it has left. */
        long of(Path path) throws IOException;
    }

    private static long each(Path folder, Deletion deletion) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return 1;
        }
        long foreign = 0;
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
            for (Path path : paths) {
                foreign += deletion.of(path);
            }
        } catch (DirectoryIteratorException broken) {
            throw broken.getCause();
        }
        return foreign > 0 ? foreign : deleteFolder(folder);
    }

    // Not empty where something came while we looked.
    private static long deleteFolder(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
            return 0;
        } catch (DirectoryNotEmptyException kept) {
            return 1;
        }
    }

    private static long delete(Path file) throws IOException {
        BasicFileAttributes is;
        try {
            is = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException gone) {
            return 0;
        }
        if (!isOurs(file) || !is.isRegularFile() || is.size() > 0) {
            return 1;
        }
        Files.deleteIfExists(file);
        return 0;
    }

    private static boolean isOurs(Path path) {
        return NUMBER.matcher(path.getFileName().toString()).matches();
    }
}
