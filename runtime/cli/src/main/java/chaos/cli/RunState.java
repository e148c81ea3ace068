package chaos.cli;

import chaos.journal.RunFolder;
import chaos.perform.Controller;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a stored run stands, in a word. */
final class RunState {

    /** The first outcome in the file is the run's; those of its findings come later. */
    private static final Pattern OUTCOME = Pattern.compile("\"outcome\"\\s*:\\s*\"([A-Z]+)\"");

    private RunState() {}

    /** {@code running}, the verdict, or {@code not judged}. */
    static String of(RunFolder folder) {
        if (controller(folder).filter(Controller::lives).isPresent()) {
            return "running";
        }
        return outcome(folder.path().resolve("verdict.json")).orElse("not judged");
    }

    /** Who performs the run, or did. */
    static Optional<Controller> controller(RunFolder folder) {
        try {
            return Controller.of(folder);
        } catch (JsonProcessingException torn) {
            return Optional.empty();
        } catch (IOException e) {
            throw new Refusal(folder.controller() + " cannot be read: " + Reasons.of(e), "Make it readable.");
        }
    }

    private static Optional<String> outcome(Path verdict) {
        try {
            Matcher matcher = OUTCOME.matcher(Files.readString(verdict));
            return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        } catch (IOException notJudged) {
            return Optional.empty();
        }
    }
}
