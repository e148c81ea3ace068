package chaos.diagnosis;

import chaos.diagnosis.curve.Curve;
import chaos.diagnosis.curve.Level;
import java.util.Optional;

/**
 * What a climbing load made of the service.
 *
 * @param curve how it bends, level by level
 * @param breakPoint where it broke; empty where it was not seen to break
 * @param lastClean the highest level that kept what is promised, of those below the first that did not
 * @param mostConnections that stood at once; NaN where they were not counted
 * @param withdrawal what became of it when the load had gone; empty where it did not go
 */
public record Overload(
        Curve curve,
        Optional<BreakPoint> breakPoint,
        Optional<Level> lastClean,
        double mostConnections,
        Optional<Withdrawal> withdrawal) {

    /** Of a run without a load that climbs. */
    public static final Overload NONE =
            new Overload(Curve.NONE, Optional.empty(), Optional.empty(), Double.NaN, Optional.empty());

    /** Whether there is anything to be told. */
    public boolean told() {
        return curve.bends() || breakPoint.isPresent();
    }

    /** The highest load that was reached; 0 where there was none. */
    public double reached() {
        return curve.levels().stream().mapToDouble(Level::load).max().orElse(0);
    }
}
