package chaos.report;

import chaos.journal.Event;
import chaos.journal.Timeline.Stamped;
import java.util.Map;
import java.util.TreeMap;

/** The end of the page: the surroundings of the run, and where its files are. */
final class PageFoot {

    private PageFoot() {}

    static void write(Html html, Recorded run) {
        html.open("footer");
        html.element("p", surroundings(run));
        html.element(
                "p",
                "Made from this folder's journal.jsonl, series.csv and latency.hlog; for programs there are "
                        + "timeline.json, verdict.json and junit.xml beside it.");
        html.close();
    }

    private static String surroundings(Recorded run) {
        String tool = run.timeline()
                .first(Event.RunStarted.class)
                .map(Stamped::event)
                .map(e -> "Performed by chaos " + e.tool() + ", pid " + e.pid() + ". ")
                .orElse("");
        return tool + answers(run.plan().answers());
    }

    private static String answers(Map<String, String> answers) {
        if (answers.isEmpty()) {
            return "The script asks nothing.";
        }
        StringBuilder said = new StringBuilder("Answers:");
        new TreeMap<>(answers).forEach((name, value) -> said.append(' ')
                .append(name)
                .append(" = ")
                .append(value)
                .append(';'));
        said.setCharAt(said.length() - 1, '.');
        return said.toString();
    }
}
