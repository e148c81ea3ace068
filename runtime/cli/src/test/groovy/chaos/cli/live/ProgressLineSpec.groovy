package chaos.cli.live

import chaos.journal.Entry
import chaos.journal.Event
import chaos.journal.Phase
import chaos.journal.Sample
import chaos.plan.Stage
import java.time.Instant
import spock.lang.Specification

class ProgressLineSpec extends Specification {

    static final NUMBERS = [clients: 100d, throughput: 987.4d, 'latency.p99': 0.0123d, errors: 0.42d, heap: 58e6d, 'heap.max': 96e6d]

    def line = new ProgressLine(Scenarios.leak())
    def plain = new Style(false)

    static Progress at(long millis, Event... events) {
        def progress = events.inject(Progress.NONE) { p, e -> p.after(new Entry(Instant.ofEpochMilli(1_000), e)) }
        progress.after(new Sample(1_000 + millis, NUMBERS))
    }

    static Progress planned(Stage stage = Stage.HEALTHY) {
        at(65_000, new Event.PhaseBegan(Phase.PLAN), new Event.StageEntered(stage, 0, ''))
    }

    def 'with room for all it tells all'() {
        expect:
        line.fitted(planned(), 119, plain) ==
                '01:05/02:10 ━━━━━━━━━━━━━━━─────────────── HEALTHY  100 clients  987 req/s  p99 12 ms  errors 0.4 %  heap 58/96 MB'
    }

    def 'with less room it leaves out the least important'() {
        expect:
        line.fitted(planned(), 59, plain) == '01:05/02:10 ━━━━━━━─────── HEALTHY  p99 12 ms  errors 0.4 %'
        line.fitted(planned(Stage.COMPLETE_FAILURE), 59, plain) == '01:05/02:10 ━━━━━━━━━────────── COMPLETE_FAILURE  p99 12 ms'
    }

    def 'it never takes more than #columns columns, and colours take none'() {
        expect:
        Stage.values().every { stage ->
            def fitted = line.fitted(planned(stage), columns, plain)
            fitted.length() <= columns &&
                    line.fitted(planned(stage), columns, new Style(true)).replaceAll(/\u001b\[\d+m/, '') == fitted
        }

        where:
        columns << (1..200)
    }

    def 'before time 0 it counts against the part of the run: #phase'() {
        expect:
        line.plain(at(1_500, new Event.PhaseBegan(phase))).startsWith(text)

        where:
        phase         || text
        Phase.SET_UP  || '00:01  setting up'
        Phase.WARM_UP || '00:01/00:02  warming up'
        Phase.GATE    || '00:01/00:30  checking the steady state'
        Phase.PLAN    || '00:01/02:10  HEALTHY'
    }

    def 'after the plan the bar is full'() {
        expect:
        def done = at(200_000, new Event.PhaseBegan(Phase.PLAN), new Event.PhaseBegan(Phase.WIND_DOWN))
        line.fitted(done, 80, plain).startsWith('03:20/02:10 ━')
        !line.fitted(done, 80, plain).contains('─')
    }

    def 'a signal that was not taken is left out'() {
        given:
        def progress = Progress.NONE.after(new Entry(Instant.ofEpochMilli(1_000), new Event.PhaseBegan(Phase.PLAN)))

        expect:
        line.plain(progress.after(new Sample(2_000, [errors: 0d]))) == '00:01/02:10  HEALTHY  errors 0 %'
    }
}
