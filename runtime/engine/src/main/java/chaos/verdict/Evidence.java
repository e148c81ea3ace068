package chaos.verdict;

import chaos.diagnosis.Diagnosis;
import chaos.journal.Timeline;
import chaos.metric.Readings;

/**
 * What a run is judged by.
 *
 * @param zero epoch milliseconds of time 0 of the plan
 */
record Evidence(Timeline timeline, Diagnosis diagnosis, Readings readings, long zero) {}
