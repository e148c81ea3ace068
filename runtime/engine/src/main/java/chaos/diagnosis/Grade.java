package chaos.diagnosis;

import chaos.plan.Severity;

/**
 * A severity with the reason for it.
 *
 * @param rule what was measured, and the rule that makes this severity of it
 */
public record Grade(Severity severity, String rule) {}
