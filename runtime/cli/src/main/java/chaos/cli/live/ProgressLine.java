package chaos.cli.live;

import chaos.journal.Phase;
import chaos.plan.Scenario;
import chaos.plan.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The one line that says where a run stands: time against the plan, a bar, the stage, and as many gauges as fit. */
public final class ProgressLine {

    private static final int NARROWEST_BAR = 10;
    private static final int WIDEST_BAR = 30;

    private final Scenario plan;

    public ProgressLine(Scenario plan) {
        this.plan = plan;
    }

    /** The line without a bar, all gauges in it: for where lines are not redrawn. */
    public String plain(Progress progress) {
        List<String> parts = new ArrayList<>(List.of(clock(progress), state(progress)));
        Gauge.ALL.forEach(gauge -> gauge.text().apply(progress).ifPresent(parts::add));
        return String.join("  ", parts);
    }

    /** The line for a terminal of so many columns; it never takes more. */
    public String fitted(Progress progress, int columns, Style style) {
        String clock = clock(progress);
        String state = state(progress);
        int room = columns - clock.length() - state.length() - NARROWEST_BAR - 2;
        String gauges = gauges(progress, room);
        int taken = clock.length() + state.length() + gauges.length() + 2;
        int bar = Math.min(WIDEST_BAR, columns - taken);
        if (bar < 1) {
            return cut(clock + " " + state, columns);
        }
        return clock + " " + bar(progress, bar, style) + " " + dressed(progress, state, style) + gauges;
    }

    private static String cut(String text, int columns) {
        return text.length() <= columns ? text : text.substring(0, Math.max(0, columns));
    }

    /** The most important gauges that fit into the room, from left to right. */
    private static String gauges(Progress progress, int room) {
        List<Gauge> chosen = new ArrayList<>();
        int left = room;
        List<Gauge> byImportance = Gauge.ALL.stream()
                .sorted(Comparator.comparingInt(Gauge::importance))
                .toList();
        for (Gauge gauge : byImportance) {
            Optional<String> text = gauge.text().apply(progress);
            if (text.isPresent() && text.get().length() + 2 <= left) {
                chosen.add(gauge);
                left -= text.get().length() + 2;
            }
        }
        StringBuilder line = new StringBuilder();
        Gauge.ALL.stream().filter(chosen::contains).forEach(g -> line.append("  ")
                .append(g.text().apply(progress).orElse("")));
        return line.toString();
    }

    private String clock(Progress progress) {
        String elapsed = Offset.coarse(elapsed(progress));
        long total = total(progress).toMillis();
        return total == 0 ? elapsed : elapsed + "/" + Offset.coarse(total);
    }

    private String bar(Progress progress, int width, Style style) {
        long total = Math.max(1, total(progress).toMillis());
        int full = (int) Math.min(width, width * elapsed(progress) / total);
        return style.green("━".repeat(full)) + style.dim("─".repeat(width - full));
    }

    private static long elapsed(Progress progress) {
        return Math.max(0, progress.now() - progress.zero().orElse(progress.phaseSince()));
    }

    private Duration total(Progress progress) {
        return switch (progress.phase()) {
            case SET_UP -> Duration.ZERO;
            case WARM_UP -> plan.gate().warmUp();
            case GATE -> plan.gate().hold();
            case PLAN, WIND_DOWN -> plan.length();
        };
    }

    private static String state(Progress progress) {
        return switch (progress.phase()) {
            case SET_UP -> "setting up";
            case WARM_UP -> "warming up";
            case GATE -> "checking the steady state";
            case PLAN -> progress.stage().name();
            case WIND_DOWN -> "winding down";
        };
    }

    private static String dressed(Progress progress, String state, Style style) {
        if (progress.phase() != Phase.PLAN) {
            return state;
        }
        boolean well = progress.stage() == Stage.HEALTHY || progress.stage() == Stage.RECOVERED;
        return well ? style.green(state) : style.bold(style.red(state));
    }
}
