package chaos.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What does not change about a Linux machine. */
final class Machine {

    private static final long USUAL_PAGE = 4096;
    private static final String NOT_PHYSICAL = "(loop|ram|zram|dm-|md|sr|fd|nbd).*";

    private Machine() {}

    /** The size of a page of memory in bytes, as the first mapping of this process has it. */
    static long pageSize(Path proc) {
        try (Stream<String> lines = Files.lines(proc.resolve("self/smaps"))) {
            return lines.filter(line -> line.startsWith("KernelPageSize:"))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(USUAL_PAGE);
        } catch (IOException | RuntimeException e) {
            return USUAL_PAGE;
        }
    }

    /** The names of its physical disks. */
    static Set<String> disks(Path blocks) {
        try (Stream<Path> entries = Files.list(blocks)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.matches(NOT_PHYSICAL))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            return Set.of();
        }
    }
}
