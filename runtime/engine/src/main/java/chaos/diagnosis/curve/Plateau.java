package chaos.diagnosis.curve;

import chaos.metric.Second;
import chaos.metric.Stretch;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of the run in which the load stood still, or a piece of its rise.
 *
 * @param load what it stood at; the mean of a piece of a rise
 */
record Plateau(double load, Stretch stretch) {

    /** The load must have stood for so many seconds to be a level. */
    private static final int LEAST_SECONDS = 3;

    /** A rise is looked at in so many pieces, or fewer where they would be shorter than a level. */
    private static final int PIECES = 10;

    /** A service takes a while to answer a new load: this share of a level is left out, within these seconds. */
    private static final double SETTLING = 0.25;

    /** The interval in which the load changes is half of the next level: its answers are left out. */
    private static final long EDGE = 500;

    private static final long LEAST_SETTLING = 1000;
    private static final long MOST_SETTLING = 5000;

    /**
     * The parts in the order of time.
     *
     * @param axis the signal that the load is measured by
     */
    static List<Plateau> of(List<Second> seconds, String axis) {
        List<Second> known = seconds.stream().filter(s -> s.number(axis) > 0).toList();
        List<Plateau> found = new ArrayList<>();
        int rising = 0;
        for (int i = 0; i < known.size(); ) {
            int end = same(known, i, axis);
            if (end - i >= LEAST_SECONDS) {
                found.addAll(pieces(known.subList(rising, i), axis));
                found.add(standing(known.subList(i, end), axis));
                rising = end;
            }
            i = end;
        }
        found.addAll(pieces(known.subList(rising, known.size()), axis));
        return found;
    }

    private static int same(List<Second> seconds, int from, String axis) {
        int end = from + 1;
        while (end < seconds.size()
                && seconds.get(end).number(axis) == seconds.get(from).number(axis)) {
            end++;
        }
        return end;
    }

    private static Plateau standing(List<Second> part, String axis) {
        long from = part.get(0).at();
        long to = part.get(part.size() - 1).end();
        long settling = Math.max(LEAST_SETTLING, Math.min(MOST_SETTLING, Math.round(SETTLING * (to - from))));
        return new Plateau(part.get(0).number(axis), new Stretch(from + settling, to - EDGE));
    }

    private static List<Plateau> pieces(List<Second> rise, String axis) {
        int length = Math.max(LEAST_SECONDS, rise.size() / PIECES);
        List<Plateau> pieces = new ArrayList<>();
        for (int i = 0; i + length <= rise.size(); i += length) {
            List<Second> piece = rise.subList(i, i + length);
            double mean =
                    piece.stream().mapToDouble(s -> s.number(axis)).average().orElseThrow();
            pieces.add(new Plateau(
                    mean, new Stretch(piece.get(0).at(), piece.get(length - 1).end())));
        }
        return pieces;
    }
}
