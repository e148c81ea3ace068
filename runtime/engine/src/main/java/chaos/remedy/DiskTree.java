package chaos.remedy;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** What the directories below a place take, walked once; other file systems below it are left out, and links not followed. */
public final class DiskTree extends SimpleFileVisitor<Path> {

    private final Path root;
    private final Object device;
    private final BooleanSupplier over;
    private final Map<Path, Long> own = new HashMap<>();
    private final Set<Object> counted = new HashSet<>();

    private DiskTree(Path root, BooleanSupplier over) throws IOException {
        this.root = root;
        this.device = Files.getAttribute(root, "unix:dev");
        this.over = over;
    }

    /**
     * A directory with what is in it itself, without what its own directories hold.
     *
     * @param bytes the lengths of its files
     */
    public record Share(Path directory, long bytes) {}

    /**
     * The directories that take most, the largest first.
     *
     * @param over asked often; the walk ends early where it says so
     */
    public static List<Share> largest(Path root, int most, BooleanSupplier over) throws IOException {
        DiskTree tree = new DiskTree(root, over);
        Files.walkFileTree(root, tree);
        return tree.own.entrySet().stream()
                .map(e -> new Share(e.getKey(), e.getValue()))
                .filter(share -> share.bytes() > 0)
                .sorted(Comparator.comparingLong(Share::bytes).reversed().thenComparing(Share::directory))
                .limit(most)
                .toList();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
        if (over.getAsBoolean()) {
            return FileVisitResult.TERMINATE;
        }
        boolean same = Objects.equals(device, Files.getAttribute(directory, "unix:dev"));
        return same ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        Path parent = file.getParent();
        boolean several = several(file);
        if (parent != null && (!several || counted.add(Objects.requireNonNullElse(attributes.fileKey(), file)))) {
            own.merge(parent, length(file), Long::sum);
        }
        return FileVisitResult.CONTINUE;
    }

    private static boolean several(Path file) {
        try {
            return (int) Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS) > 1;
        } catch (IOException gone) {
            return false;
        }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException notOursOrGone) throws IOException {
        if (file.equals(root)) {
            throw notOursOrGone;
        }
        return FileVisitResult.CONTINUE;
    }

    /** The length of a file; 0 where it is gone by now. */
    static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }
}
