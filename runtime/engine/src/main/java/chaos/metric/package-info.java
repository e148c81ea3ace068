/** Signals as numbers over time: series, seconds, merged histograms, totals, and conditions over windows. */
@NullMarked
package chaos.metric;

import org.jspecify.annotations.NullMarked;
