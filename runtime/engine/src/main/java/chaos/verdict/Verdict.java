package chaos.verdict;

import java.util.List;

/**
 * The judgement of a run: the worst of its findings.
 *
 * @param why one sentence beside the findings, such as that the service was not healthy to begin with; may be empty
 */
public record Verdict(Outcome outcome, List<Finding> findings, String why) {

    public Verdict {
        findings = List.copyOf(findings);
    }
}
