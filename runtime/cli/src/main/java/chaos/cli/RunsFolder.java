package chaos.cli;

import chaos.journal.RunFolder;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder that all runs are kept in, a folder each. */
record RunsFolder(Path path) {

    /** Makes the folder of a new run; where the name is taken, also by a run that begins just now, the next number. */
    RunFolder create(String name) {
        for (int number = 1; ; number++) {
            try {
                return RunFolder.create(path.resolve(RunNames.numbered(name, number)));
            } catch (FileAlreadyExistsException taken) {
                refuseFile(taken);
            } catch (IOException e) {
                throw notWritable(e);
            }
        }
    }

    /** What is taken must be below the folder; above it, it is a file where a folder should be. */
    private void refuseFile(FileAlreadyExistsException taken) {
        if (!path.toAbsolutePath()
                .equals(Path.of(taken.getFile()).toAbsolutePath().getParent())) {
            throw notWritable(taken);
        }
    }

    private Refusal notWritable(IOException e) {
        return new Refusal(
                "the run's record cannot be written below " + path.toAbsolutePath() + ": " + Reasons.of(e),
                "Make that folder writable, or give another one: --runs DIR.");
    }

    /** All runs, oldest first. */
    List<RunFolder> all() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(path)) {
            return folders.map(RunFolder::new)
                    .filter(RunFolder::holdsRun)
                    .sorted(java.util.Comparator.comparing(RunFolder::run))
                    .toList();
        } catch (IOException e) {
            throw new Refusal(path + " cannot be read: " + Reasons.of(e), "Give another folder: --runs DIR.");
        }
    }

    /** The run that a person means: {@code last}, a path, a name, or the begin of just one name. */
    RunFolder find(String run) {
        RunFolder direct = new RunFolder(Path.of(run));
        if (run.contains("/") && direct.holdsRun()) {
            return direct;
        }
        List<RunFolder> all = all();
        if (run.equals("last") && !all.isEmpty()) {
            return all.get(all.size() - 1);
        }
        return byName(run, all);
    }

    private RunFolder byName(String run, List<RunFolder> all) {
        List<RunFolder> meant =
                all.stream().filter(f -> f.run().startsWith(run)).toList();
        return meant.stream().filter(f -> f.run().equals(run)).findFirst().orElseGet(() -> only(run, meant, all));
    }

    private RunFolder only(String run, List<RunFolder> meant, List<RunFolder> all) {
        if (meant.size() == 1) {
            return meant.get(0);
        }
        if (meant.isEmpty()) {
            throw new Refusal("there is no run '" + run + "' in " + path.toAbsolutePath(), known(run, all));
        }
        throw new Refusal(
                "'" + run + "' is the begin of " + meant.size() + " runs: " + names(meant), "Give more of the name.");
    }

    private static String known(String run, List<RunFolder> all) {
        if (all.isEmpty()) {
            return "There are no runs yet: begin one with 'chaos run FILE', or give another folder with --runs DIR.";
        }
        List<RunFolder> like = all.stream().filter(f -> f.run().contains(run)).toList();
        String hint = like.isEmpty() ? "" : " Did you mean " + names(like) + "?";
        return "'chaos runs' lists them; 'last' is " + all.get(all.size() - 1).run() + "." + hint;
    }

    private static String names(List<RunFolder> runs) {
        return runs.stream().map(RunFolder::run).limit(5).collect(Collectors.joining(", "));
    }
}
