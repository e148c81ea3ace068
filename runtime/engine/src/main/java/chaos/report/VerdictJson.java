package chaos.report;

import chaos.diagnosis.Burn;
import chaos.journal.Json;
import chaos.verdict.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The judgement, for programs. */
public final class VerdictJson implements Report {

    static final int VERSION = 1;

    @Override
    public String fileName() {
        return "verdict.json";
    }

    @Override
    public void write(OutputStream out, Recorded run) throws IOException {
        String json = Json.writePretty(tree(run), VerdictTree.class);
        out.write(json.getBytes(StandardCharsets.UTF_8));
    }

    static VerdictTree tree(Recorded run) {
        Ending ending = run.ending();
        return new VerdictTree(
                VERSION,
                run.timeline().run(),
                run.plan().title(),
                run.plan().origin().file(),
                run.verdict().outcome(),
                run.verdict().why(),
                ending,
                ending.code(),
                ending.meaning(),
                run.verdict().findings().stream()
                        .map(f -> finding(f, run.offsets()))
                        .toList(),
                run.diagnosis().burns().stream().map(VerdictJson::objective).toList(),
                OverloadTree.of(run.diagnosis(), run.offsets()));
    }

    private static VerdictTree.FindingNode finding(Finding finding, Offsets offsets) {
        return new VerdictTree.FindingNode(
                finding.expectation().origin().line(),
                finding.expectation().phase(),
                finding.expectation().condition().signal().name(),
                Sentences.of(finding.expectation()),
                finding.outcome(),
                finding.measured(),
                finding.span().map(s -> new VerdictTree.SpanNode(offsets.seconds(s.from()), offsets.seconds(s.to()))),
                finding.why());
    }

    private static VerdictTree.ObjectiveNode objective(Burn burn) {
        Optional<Double> measured = finite(burn.measured());
        return new VerdictTree.ObjectiveNode(
                burn.objective().origin().line(),
                burn.objective().condition().print(),
                burn.objective().condition().signal().name(),
                measured,
                measured.map(m -> burn.met()),
                finite(burn.budgetSpent()),
                finite(burn.worstBurnRate()));
    }

    private static Optional<Double> finite(double value) {
        return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    }
}
