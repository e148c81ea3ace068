package chaos.words;

import java.util.Collection;

/** Finds the word that was probably meant; swapped neighbours count as one slip (Damerau 1964, restricted). */
public final class Nearest {

    private Nearest() {}

    /** The nearest of the words, if it is near enough for its length; else empty. */
    public static String of(String word, Collection<String> words) {
        String best = "";
        int least = Integer.MAX_VALUE;
        for (String candidate : words) {
            int distance = candidate.equalsIgnoreCase(word) ? 0 : distance(word, candidate);
            boolean nearer = distance < least || distance == least && liker(word, candidate, best);
            if (nearer && distance <= allowed(word, candidate)) {
                best = candidate;
                least = distance;
            }
        }
        return best;
    }

    /** Of two words as near: the one as long as what was said, since letters are swapped more often than lost. */
    private static boolean liker(String word, String candidate, String best) {
        int difference = Math.abs(candidate.length() - word.length()) - Math.abs(best.length() - word.length());
        return difference < 0 || difference == 0 && candidate.compareTo(best) < 0;
    }

    private static int allowed(String word, String candidate) {
        int length = Math.max(word.length(), candidate.length());
        return length <= 2
                ? 1
                : Math.max(1, length / 3) + (candidate.startsWith(word) || word.startsWith(candidate) ? 3 : 0);
    }

    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                d[i][j] = step(a, b, d, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(String a, String b, int[][] d, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
