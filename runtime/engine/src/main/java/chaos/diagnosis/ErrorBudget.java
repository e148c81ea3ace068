package chaos.diagnosis;

/**
 * What an objective allows to go wrong, and how fast that is spent (Google's SRE Workbook, chapter 5, "Alerting on SLOs").
 *
 * @param share the allowed share of bad requests, between 0 and 1
 */
record ErrorBudget(double share) {

    ErrorBudget {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("an error budget is more than 0 and less than 1, got " + share);
        }
    }

    /** The budget of an objective that so much of all shall be good, between 0 and 1. */
    static ErrorBudget of(double objective) {
        return new ErrorBudget(1 - objective);
    }

    /** How many times as fast as allowed a share of bad requests spends the budget: 1 spends exactly all of it. */
    double burnRate(double bad) {
        return bad / share;
    }

    /** The share of bad requests that burns at a rate. */
    double shareAt(double burnRate) {
        return burnRate * share;
    }

    /** The share of a period's budget that a burn rate spends within a window of it, in the same unit. */
    static double spent(double burnRate, double window, double period) {
        return burnRate * window / period;
    }

    /** After how long a period's budget is spent at a burn rate, in the period's unit. */
    static double exhaustedAfter(double burnRate, double period) {
        return period / burnRate;
    }
}
