/** Recognises stages, forecasts exhaustion and counts SLO burn from what was recorded; time is an argument. */
@NullMarked
package chaos.diagnosis;

import org.jspecify.annotations.NullMarked;
