package chaos.words;

import chaos.plan.DataFile;
import chaos.words.DataFiles.Unreadable;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes records of arrivals out of files: a series of rates, or the times of an access log. */
final class Recordings {

    private static final long SERIES_BYTES = 4_000_000;
    private static final long LOG_BYTES = 32_000_000;
    private static final int MOST_PIECES = 86_400;

    /** The time of the common and of the combined log format: {@code [20/Nov/2026:16:22:05 +0000]}. */
    private static final Pattern STAMP = Pattern.compile("\\[([^\\]\\[]{20,30})\\]");

    private static final DateTimeFormatter LOG_TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT);

    private Recordings() {}

    /** Of lines {@code seconds,rate}: from each time on the rate beside it; the last line ends it. */
    static Recorded series(Saying saying, DataFiles data, String path) {
        try {
            DataFiles.Found found = data.read(path, SERIES_BYTES);
            return integrated(found.file(), rows(found.text()));
        } catch (Unreadable e) {
            return refused(saying, "series", path, e);
        }
    }

    /** Of an access log: what came in each second of it, evenly spread over that second. */
    static Recorded accessLog(Saying saying, DataFiles data, String path) {
        try {
            DataFiles.Found found = data.read(path, LOG_BYTES);
            return counted(found.file(), seconds(found.text()));
        } catch (Unreadable e) {
            return refused(saying, "accessLog", path, e);
        }
    }

    private static Recorded refused(Saying saying, String word, String path, Unreadable e) {
        saying.slip("`" + word + "` cannot use '" + path + "': " + e.told(), path, "a file that can be replayed");
        return new Recorded(null, List.of(), List.of());
    }

    private static List<double[]> rows(String text) throws Unreadable {
        List<double[]> rows = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            boolean title = number == 1 && !line.isEmpty() && Character.isLetter(line.charAt(0));
            if (!line.isBlank() && !line.startsWith("#") && !title) {
                rows.add(row(line, number));
            }
        }
        if (rows.size() < 2 || rows.size() > MOST_PIECES) {
            throw new Unreadable("it has 2 to " + MOST_PIECES + " lines of time and rate, got " + rows.size());
        }
        return rows;
    }

    private static double[] row(String line, int number) throws Unreadable {
        String[] cells = line.split("[,;\t]", -1);
        try {
            double[] row = {Double.parseDouble(cells[0].strip()), Double.parseDouble(cells[1].strip())};
            if (Double.isFinite(row[0]) && row[1] >= 0 && row[1] <= 1e9) {
                return row;
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            // told below, together with numbers that are no use
        }
        throw new Unreadable("line " + number + " is not seconds and a rate a second, such as `12.5,200`");
    }

    private static Recorded integrated(DataFile file, List<double[]> rows) throws Unreadable {
        List<Double> times = new ArrayList<>();
        List<Double> counts = new ArrayList<>();
        double begin = rows.get(0)[0];
        double count = 0;
        for (int i = 0; i < rows.size(); i++) {
            double time = rows.get(i)[0] - begin;
            if (i > 0) {
                double since = time - times.get(i - 1);
                if (!(since > 0)) {
                    throw new Unreadable(
                            "its times must rise, got " + rows.get(i)[0] + " s after " + rows.get(i - 1)[0] + " s");
                }
                count += since * rows.get(i - 1)[1];
            }
            times.add(time);
            counts.add(count);
        }
        return new Recorded(file, times, counts);
    }

    private static TreeMap<Long, Integer> seconds(String text) throws Unreadable {
        TreeMap<Long, Integer> bySecond = new TreeMap<>();
        for (String line : (Iterable<String>) text.lines()::iterator) {
            Matcher stamp = STAMP.matcher(line);
            if (stamp.find()) {
                parsed(stamp.group(1), bySecond);
            }
        }
        if (bySecond.isEmpty()) {
            throw new Unreadable("no line has a time such as [20/Nov/2026:16:22:05 +0000]");
        }
        if (bySecond.lastKey() - bySecond.firstKey() >= MOST_PIECES) {
            throw new Unreadable("it spans more than a day; cut a part out of it");
        }
        return bySecond;
    }

    private static void parsed(String stamp, TreeMap<Long, Integer> bySecond) {
        try {
            bySecond.merge(OffsetDateTime.parse(stamp, LOG_TIME).toEpochSecond(), 1, Integer::sum);
        } catch (DateTimeParseException e) {
            // A bracket that holds no time is a part of a request, and says nothing here.
        }
    }

    private static Recorded counted(DataFile file, TreeMap<Long, Integer> bySecond) {
        List<Double> times = new ArrayList<>(List.of(0.0));
        List<Double> counts = new ArrayList<>(List.of(0.0));
        double count = 0;
        for (long second = bySecond.firstKey(); second <= bySecond.lastKey(); second++) {
            count += bySecond.getOrDefault(second, 0);
            times.add((double) times.size());
            counts.add(count);
        }
        return new Recorded(file, times, counts);
    }
}
