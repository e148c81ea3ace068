package chaos.verdict;

import chaos.plan.Expectation;

/** Judges the expectations on one kind of signal. */
interface Claim {

    /**
     * What became of an expectation in a part of the run.
     *
     * @throws Unjudgeable where the record cannot decide it
     */
    Finding judge(Expectation expectation, Part part, Evidence evidence) throws Unjudgeable;
}
