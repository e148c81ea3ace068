package chaos.script;

import chaos.plan.Wording;
import chaos.words.DataFiles;
import chaos.words.Runbooks;
import chaos.words.Saying;
import java.util.Map;

/**
 * What shall be read.
 *
 * @param answers by the names of the questions
 * @param offered answers that are used where they are asked for
 * @param runbooks says the runbooks that a scenario names
 * @param data reads the files of data that it names
 */
record Request(
        Source source,
        Dialect dialect,
        Map<String, String> answers,
        Map<String, Wording> offered,
        Runbooks runbooks,
        DataFiles data) {

    /** A saying of it, from the beginning. */
    Saying saying() {
        return new Saying(source.name(), answers, offered, runbooks, data);
    }
}
