package chaos.remedy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A symbolic link that is switched in one step: at no moment does it lead nowhere, and a crash leaves the old or the new one. */
public record Link(Path path) {

    /** Where it leads, as it is written in it; empty where there is no link. */
    public Optional<Path> target() throws IOException {
        return Files.isSymbolicLink(path) ? Optional.of(Files.readSymbolicLink(path)) : Optional.empty();
    }

    /** Whether it leads to that place, however either is written. */
    public boolean leadsTo(Path place) throws IOException {
        Optional<Path> target = target();
        return target.isPresent() && resolved(target.get()).equals(resolved(place));
    }

    /**
     * Why it cannot lead there; empty where it can.
     *
     * @param place absolute, or relative to the link's directory, as in the link itself
     */
    public Optional<String> problem(Path place) {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(path)) {
            return Optional.of(path + " is no symbolic link but a " + (Files.isDirectory(path) ? "directory" : "file")
                    + "; move it away by hand first");
        }
        if (!Files.exists(resolved(place))) {
            return Optional.of("there is no " + resolved(place) + ", so " + path + " stays as it is");
        }
        return Optional.empty();
    }

    /** Lets it lead to a place: a link of another name is made beside it and renamed over it. */
    public void point(Path place) throws IOException {
        Path fresh = path.resolveSibling(
                "." + path.getFileName() + "." + ProcessHandle.current().pid());
        Files.deleteIfExists(fresh);
        Files.createSymbolicLink(fresh, place);
        try {
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Takes it away, where it is a link. */
    public void remove() throws IOException {
        if (Files.isSymbolicLink(path)) {
            Files.delete(path);
        }
    }

    private Path resolved(Path place) {
        Path parent = path.toAbsolutePath().getParent();
        return (parent == null ? place : parent.resolve(place)).normalize();
    }
}
