package chaos.plan;

import java.util.Map;

/** A script's meaning as pure data: it can be printed, compared, hashed and performed. */
public sealed interface Plan permits Scenario, Runbook {

    /** The script's first sentence: what is claimed or done. */
    String title();

    /** Where the title stands. */
    Origin origin();

    /** The answers that the script asked for, by name; a secret's value is never here. */
    Map<String, String> answers();
}
