package chaos.diagnosis;

import chaos.plan.Objective;

/**
 * How an objective fared over the plan.
 *
 * @param measured the signal over the whole plan, in the base unit of its dimension; NaN where nothing was measured
 * @param budgetSpent the share of the error budget that was spent, 1 is all of it, more is over; NaN where the
 *     objective has no budget (a ratio objective of 100 %, or nothing measured)
 * @param worstBurnRate the highest burn rate over a window of a tenth of the run: 1 spends exactly the budget
 */
public record Burn(Objective objective, double measured, boolean met, double budgetSpent, double worstBurnRate) {}
