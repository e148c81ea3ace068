package chaos.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Answers to what a script asks. */
final class AnswersOption {

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "Answers what the script asks; may be given again, such as --set hold='20 s'")
    private Map<String, String> answers = new LinkedHashMap<>();

    Map<String, String> answers() {
        return answers;
    }
}
