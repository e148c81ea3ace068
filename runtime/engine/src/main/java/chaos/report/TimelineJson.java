package chaos.report;

import chaos.diagnosis.Alarm;
import chaos.diagnosis.Diagnosis;
import chaos.diagnosis.FaultWindow;
import chaos.diagnosis.StageSpan;
import chaos.journal.Event;
import chaos.journal.Json;
import chaos.journal.Timeline;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happened and when, for programs. */
public final class TimelineJson implements Report {

    static final int VERSION = 1;

    @Override
    public String fileName() {
        return "timeline.json";
    }

    @Override
    public void write(OutputStream out, Recorded run) throws IOException {
        String json = Json.writePretty(tree(run), TimelineTree.class);
        out.write(json.getBytes(StandardCharsets.UTF_8));
    }

    static TimelineTree tree(Recorded run) {
        Timeline timeline = run.timeline();
        Diagnosis diagnosis = run.diagnosis();
        Offsets offsets = run.offsets();
        return new TimelineTree(
                VERSION,
                timeline.run(),
                run.plan().title(),
                run.plan().origin().file(),
                Sentences.target(run),
                timeline.began(),
                Instant.ofEpochMilli(timeline.end()),
                (timeline.end() - timeline.begin()) / 1e3,
                timeline.complete(),
                Instant.ofEpochMilli(offsets.zero()),
                phases(timeline, offsets),
                diagnosis.stages().stream().map(s -> stage(s, offsets)).toList(),
                diagnosis.worst(),
                seconds(diagnosis.timeToFailure()),
                seconds(diagnosis.lead()),
                seconds(diagnosis.recovery()),
                diagnosis.faults().stream().map(f -> fault(f, run)).toList(),
                loads(timeline, offsets),
                Answer.all(timeline).stream().map(a -> response(a, offsets)).toList(),
                diagnosis.alarms().stream().map(a -> alarm(a, offsets)).toList(),
                Moments.of(run).stream().map(m -> event(m, offsets)).toList());
    }

    private static List<TimelineTree.PhaseBegin> phases(Timeline timeline, Offsets offsets) {
        return timeline.all(Event.PhaseBegan.class)
                .map(p -> new TimelineTree.PhaseBegin(
                        offsets.seconds(p.at()), p.event().phase()))
                .toList();
    }

    private static TimelineTree.StageNode stage(StageSpan span, Offsets offsets) {
        return new TimelineTree.StageNode(
                span.stage(),
                offsets.seconds(span.from()),
                offsets.seconds(span.to()),
                (span.to() - span.from()) / 1e3,
                offsets.seconds(span.recognised()),
                span.evidence());
    }

    private static TimelineTree.FaultNode fault(FaultWindow fault, Recorded run) {
        Offsets offsets = run.offsets();
        return new TimelineTree.FaultNode(
                fault.fault(),
                fault.kind(),
                fault.summary(),
                fault.line(),
                offsets.seconds(fault.from()),
                fault.to().map(offsets::seconds),
                fault.to().map(to -> (to - fault.from()) / 1e3),
                Achieved.of(run, fault).stream().map(TimelineJson::achieved).toList());
    }

    private static TimelineTree.AchievedNode achieved(Achieved achieved) {
        return new TimelineTree.AchievedNode(
                achieved.what(),
                achieved.asked(),
                achieved.achieved().getAverage(),
                achieved.achieved().getMin(),
                achieved.achieved().getMax(),
                achieved.achieved().getCount());
    }

    private static List<TimelineTree.LoadNode> loads(Timeline timeline, Offsets offsets) {
        return timeline.all(Event.LoadChanged.class)
                .map(l -> new TimelineTree.LoadNode(
                        offsets.seconds(l.at()),
                        l.event().shape(),
                        l.event().clients(),
                        l.event().line()))
                .toList();
    }

    private static TimelineTree.ResponseNode response(Answer answer, Offsets offsets) {
        return new TimelineTree.ResponseNode(
                answer.began().act(),
                answer.began().condition(),
                answer.began().line(),
                offsets.seconds(answer.from()),
                answer.to().map(offsets::seconds),
                answer.to().map(to -> (to - answer.from()) / 1e3),
                answer.ended().map(e -> e.event().succeeded()),
                answer.ended().map(e -> e.event().detail()).orElse(""));
    }

    private static TimelineTree.AlarmNode alarm(Alarm alarm, Offsets offsets) {
        return new TimelineTree.AlarmNode(
                alarm.resource(),
                offsets.seconds(alarm.from()),
                alarm.to().map(offsets::seconds),
                alarm.secondsToExhaustion(),
                alarm.evidence());
    }

    private static TimelineTree.EventNode event(Moment moment, Offsets offsets) {
        return new TimelineTree.EventNode(
                offsets.seconds(moment.at()),
                moment.kind().word(),
                moment.what(),
                moment.detail(),
                moment.line() > 0 ? Optional.of(moment.line()) : Optional.empty());
    }

    private static Optional<Double> seconds(Optional<Duration> duration) {
        return duration.map(d -> d.toNanos() / 1e9);
    }
}
