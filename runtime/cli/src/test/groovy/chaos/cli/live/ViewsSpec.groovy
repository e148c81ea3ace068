package chaos.cli.live

import chaos.journal.Entry
import chaos.journal.Event
import chaos.journal.Phase
import chaos.journal.Sample
import java.time.Instant
import spock.lang.Specification

class ViewsSpec extends Specification {

    def bytes = new ByteArrayOutputStream()
    def out = new PrintStream(bytes, true, 'UTF-8')

    String printed() { bytes.toString('UTF-8') }

    static Entry entry(long at, Event event) { new Entry(Instant.ofEpochMilli(at), event) }

    def 'without a terminal: a line for an event, and the status each ten seconds'() {
        given:
        def view = new PlainView(out, Scenarios.leak())

        when:
        view.entry(entry(1_000, new Event.PhaseBegan(Phase.WARM_UP)))
        view.entry(entry(5_000, new Event.PhaseBegan(Phase.PLAN)))
        (5_000..26_000).step(100) { view.sample(new Sample(it, [clients: 7d])) }
        view.entry(entry(26_340, new Event.Interrupted('SIGTERM')))

        then:
        printed() == '''\
 warm-up warming up
 00:00.0 time 0 of the plan
         00:10/02:10  HEALTHY  7 clients
         00:20/02:10  HEALTHY  7 clients
 00:21.3 interrupted by SIGTERM
'''
    }

    def 'what a runbook of a response prints is shown in its place, and cannot move the cursor'() {
        given:
        def plain = new PlainView(out, Scenarios.leak())
        def live = new LiveView(out, Scenarios.leak(), new Style(false), { 30 })

        when:
        plain.output('step', 'copied\tall\u001b[2J')
        live.output('step', 'a line that is longer than the terminal is wide')

        then:
        printed().startsWith('         | copied    all\u241b[2J\n\r\u001b[J         | a line that is lon…\n')
    }

    def 'on a terminal: the line is taken away before an event and drawn again below it'() {
        given:
        def view = new LiveView(out, Scenarios.leak(), new Style(false), { 60 })

        when:
        view.entry(entry(5_000, new Event.PhaseBegan(Phase.PLAN)))
        view.sample(new Sample(6_000, [clients: 7d]))
        view.close()

        then:
        printed() == '\r\u001b[J 00:00.0 time 0 of the plan\n' +
                '00:00/02:10 ────────────────────────────── HEALTHY' +
                '\r\u001b[J00:01/02:10 ────────────────────────────── HEALTHY  7 clients'.replaceFirst('─{30}', '─' * 26) +
                '\r\u001b[J'
    }

    def 'a terminal made narrower has folded the line, so its first row is erased too'() {
        given:
        def columns = 80
        def view = new LiveView(out, Scenarios.leak(), new Style(true), { columns })
        view.entry(entry(5_000, new Event.PhaseBegan(Phase.PLAN)))
        bytes.reset()

        when:
        columns = 30
        view.close()

        then:
        printed() == '\u001b[1A\r\u001b[J'
    }

    def 'a fault is told to fall short, not that it does as it was asked'() {
        given:
        def view = new PlainView(out, Scenarios.leak())

        when:
        [7.9e6d, 4e6d].each { view.entry(entry(1_000, new Event.FaultAchieved('f', 'kept', 8e6d, it))) }

        then:
        printed() == '  set-up fault f: kept 4,000,000, asked 8,000,000 (50 %)\n'
    }

    def 'an event that is too long is folded between words'() {
        given:
        def view = new LiveView(out, Scenarios.leak(), new Style(false), { 40 })

        when:
        view.entry(entry(5_000, new Event.Interrupted('somebody who has a very long name indeed')))

        then:
        printed().contains('  set-up interrupted by somebody who\n         has a very long name indeed\n')
    }

    def 'a line of #columns columns'() {
        expect:
        Folding.fold('one two three', columns) == lines

        where:
        columns || lines
        1       || ['one', 'two', 'three']
        7       || ['one two', 'three']
        12      || ['one two', 'three']
        13      || ['one two three']
    }

    def 'it is drawn at most four times a second'() {
        given:
        def view = new LiveView(out, Scenarios.leak(), new Style(false), { 60 })

        when:
        (10_000..<12_000).step(50) { view.sample(new Sample(it, [clients: 7d])) }

        then:
        printed().count('\u001b[J') == 8
    }
}
