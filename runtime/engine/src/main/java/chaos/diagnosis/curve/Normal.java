package chaos.diagnosis.curve;

import org.jspecify.annotations.Nullable;

/** The normal equations of a weighted linear least-squares problem, in which some unknowns may be fixed at 0. */
final class Normal {

    private final boolean[] free;
    private final double[][] matrix;
    private final double[] right;

    Normal(boolean... free) {
        this.free = free;
        this.matrix = new double[free.length][free.length];
        this.right = new double[free.length];
    }

    /** An equation: the factors of the unknowns, and what they shall add up to. */
    void add(double[] factors, double value, double weight) {
        for (int i = 0; i < free.length; i++) {
            right[i] += weight * factors[i] * value;
            for (int j = 0; j < free.length; j++) {
                matrix[i][j] += weight * factors[i] * factors[j];
            }
        }
    }

    /**
     * The unknowns by Gaussian elimination with pivoting; null where they are not determined.
     *
     * @param damping by which share the diagonal is enlarged (Marquardt 1963); 0 for a plain solution
     */
    double @Nullable [] solve(double damping) {
        int n = free.length;
        double[][] rows = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                rows[i][j] = free[i] && free[j] ? matrix[i][j] * (i == j ? 1 + damping : 1) : i == j ? 1 : 0;
            }
            rows[i][n] = free[i] ? right[i] : 0;
        }
        return eliminated(rows) ? back(rows) : null;
    }

    /** Rows are scaled by their diagonal first: κ's are smaller than λ's by many powers of ten. */
    private static boolean eliminated(double[][] rows) {
        int n = rows.length;
        for (int i = 0; i < n; i++) {
            int pivot = i;
            for (int j = i + 1; j < n; j++) {
                pivot = relative(rows[j], i) > relative(rows[pivot], i) ? j : pivot;
            }
            double[] swapped = rows[i];
            rows[i] = rows[pivot];
            rows[pivot] = swapped;
            if (!(relative(rows[i], i) > 1e-14)) {
                return false;
            }
            for (int j = i + 1; j < n; j++) {
                subtract(rows[j], rows[i], i);
            }
        }
        return true;
    }

    private static double relative(double[] row, int column) {
        double largest = 0;
        for (int j = column; j < row.length - 1; j++) {
            largest = Math.max(largest, Math.abs(row[j]));
        }
        return largest == 0 ? 0 : Math.abs(row[column]) / largest;
    }

    private static void subtract(double[] row, double[] other, int column) {
        double times = row[column] / other[column];
        for (int k = column; k < row.length; k++) {
            row[k] -= times * other[k];
        }
    }

    private static double[] back(double[][] rows) {
        int n = rows.length;
        double[] solution = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double sum = rows[i][n];
            for (int j = i + 1; j < n; j++) {
                sum -= rows[i][j] * solution[j];
            }
            solution[i] = sum / rows[i][i];
        }
        return solution;
    }
}
