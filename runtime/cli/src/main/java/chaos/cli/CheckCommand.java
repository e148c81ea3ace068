package chaos.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says whether scripts are right, and all that is wrong with them; touches nothing. */
@Command(
        name = "check",
        description = "Checks scripts and prints every problem with its place; touches nothing.",
        footer = {"", "Example:  chaos check scenarios/memory-leak.groovy"})
final class CheckCommand implements Callable<Integer> {

    @ParentCommand
    private Commands chaos;

    @Mixin
    private AnswersOption answers;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The scripts to check.")
    private List<Path> files = new ArrayList<>();

    @Override
    public Integer call() {
        return new ScriptCheck(chaos.console()).check(files, answers.answers());
    }
}
