package chaos.report

import chaos.diagnosis.*
import chaos.incident.*
import chaos.incident.IncidentEvent.*
import chaos.journal.Event
import chaos.plan.*
import chaos.quantity.Dimension
import java.time.Instant
import spock.lang.Specification

class PostMortemSpec extends Specification {

    static final Recorded LEAK = SampleRun.memoryLeak()
    static final Declared DECLARED = new Declared('Nobody | can <pay>', Severity.MAJOR, 'errors 7 %', Optional.of(LEAK.timeline().run()), 'ada')

    def 'the draft holds all that is recorded, in the order of time, and marks what only a person can say'() {
        when:
        def draft = PostMortem.of(story([LEAK], [
            entry(100_000, DECLARED),
            entry(101_000, new Assigned(Role.COMMANDER, 'Ada', 'ada')),
            entry(110_000, new Noted('they said `down`', 'bo')),
            entry(120_000, new Marked(Milestone.MITIGATED, 'ada')),
            entry(130_000, new Closed('ada'))]))
        def lines = draft.readLines()

        then: 'every part is there, once and in its order'
        lines.findAll { it.startsWith('#') } == ['# Post-mortem: Nobody \\| can \\<pay\\>', '## Basics', '## Symptoms', '## Impact', '## Causes',
            '## What mended it', '## Timeline', '## Evidence', '## Runbooks that fit', '## Actions', '## Lessons']

        and: 'who, when and how long'
        lines.contains('| incident commander | Ada | the record |')
        lines.contains('| operations lead | – | nobody was assigned |')
        lines.contains('| mitigated | 2026-11-20T13:42:36.500Z | marked by ada |')
        lines.contains('| resolved | 2026-11-20T13:42:46.500Z | closed; nobody marked it resolved |')
        lines.any { it.startsWith('| time to mitigate | ') && it.endsWith(' | since it began |') }

        and: 'the chain goes back from the symptom to what was injected'
        def whys = lines.findAll { it ==~ /\| \d \|.*/ }
        whys[0].startsWith('| 1 | Why were users served badly? | COMPLETE_FAILURE from ')
        whys.any { it.contains('heap was running out') }
        whys.last().contains('memoryLeak(rate 1 MB/s) was injected at')

        and: 'journal and notes are one timeline'
        def table = lines.subList(lines.indexOf('## Timeline'), lines.indexOf('## Evidence')).findAll { it.startsWith('| 20') }
        table*.substring(2, 25) == table*.substring(2, 25).sort(false)
        table.any { it.contains('| they said \\`down\\` | incident, bo |') }
        table.any { it.contains('| restart target begins | ') && it.endsWith('| run ' + LEAK.timeline().run() + ' |') }

        and: 'gaps'
        lines.count { it.startsWith('> **To be filled by a person:** ') } >= 8
        lines.count { it ==~ /\| (immediate|short|long): .*/ } == 3
    }

    def 'the impact is counted by the diagnosis: #what'() {
        expect:
        PostMortem.of(story([LEAK], [entry(0, DECLARED)])).readLines().any { it =~ what }

        where:
        what << [/^\| requests that failed while it was ill \| \d+ of \d+, /, /^\| error budget of: .* of this run's spent, highest burn rate /]
    }

    def 'the impact of a run without an end says that it is interim, and as of when'() {
        given:
        def cut = SampleRun.cutOff(60_000)
        def asOf = Instant.ofEpochMilli(cut.timeline().end())

        expect:
        PostMortem.of(story([cut], [entry(0, DECLARED)])).contains("interim, as of ${asOf}.")
        !PostMortem.of(story([LEAK], [entry(0, DECLARED)])).contains('interim')
    }

    def 'the draft has one time base, told in a legend: #at ms after it began is #printed'() {
        expect:
        new SinceBegun(Instant.ofEpochMilli(SampleRun.ZERO)).since(Instant.ofEpochMilli(SampleRun.ZERO + at)) == printed

        where:
        at        || printed
        0         || '+00:00'
        -3        || '+00:00'
        -29_500   || '-00:29'
        92_400    || '+01:32'
        3_723_000 || '+1:02:03'
    }

    def 'what mended it is in the order of time, and in UTC as all else'() {
        when:
        def lines = PostMortem.of(story([SampleRun.with(LEAK, SampleRun.everyEvent()*.event() as Event[]), LEAK], [entry(0, DECLARED)])).readLines()
        def whens = lines.subList(lines.indexOf('## What mended it'), lines.indexOf('## Timeline')).findAll { it.startsWith('| 2') }*.substring(2, 25)

        then:
        whens.size() > 2
        whens == whens.sort(false)
        lines.any { it ==~ /Times are UTC; \(\+mm:ss\) is counted since it began, .*/ }
        lines.every { !it.contains('-0.0 s') }
    }

    def 'a severity that changed has its history'() {
        expect:
        PostMortem.of(story([], [entry(0, DECLARED), entry(2000, new Graded(Severity.MINOR, 'less', 'bo'))]))
                .contains('| severities | MAJOR at 2026-11-20 13:40:36.500 (+00:00) by ada, then MINOR at 2026-11-20 13:40:38.500 (+00:02) by bo |')
        !PostMortem.of(story([], [entry(0, DECLARED)])).contains('| severities |')
    }

    def 'the timeline tells a declaration once, and neither the warm-up nor what probes say of themselves'() {
        given:
        def name = '20261120-134200-nobody-can-pay'
        def run = SampleRun.with(LEAK, new Event.IncidentDeclared(name, Severity.MAJOR, 'r', 'c', 3),
                new Event.IncidentDeclared('another', Severity.MAJOR, 'r', 'c', 3),
                new Event.Warned('the probe metrics cannot read: x', []), new Event.Warned('the disk is slow', []))
        def draft = PostMortem.of(story([run], [entry(100_000, DECLARED)]))

        expect:
        draft.count('| incident declared MAJOR') == 2
        draft.contains('| incident declared MAJOR: another')
        !draft.contains("| incident declared MAJOR: $name")
        !draft.contains('the probe metrics')
        draft.contains('the disk is slow')
        !draft.contains('| warm-up begins |')
        draft.contains('| plan begins: time 0 |')
    }

    def 'a runbook that mends something else is named in one line'() {
        given:
        def book = new Runbook('Frees the disk', new Origin('r.groovy', 1), [], Runbook.OnFailure.STOP, new Mends([], []), [:])
        def offers = new Offers(Optional.of('heap'), Stage.HEALTHY).rank([new Offers.Candidate('free-disk', book, [])])
        def draft = PostMortem.of(new IncidentStory(incident([entry(0, DECLARED)]), [], [], offers))

        expect:
        draft.contains('For other trouble there are: free-disk.')
        !draft.contains('| free-disk |')
    }

    def 'the same story gives the same draft'() {
        expect:
        PostMortem.of(story([LEAK], [entry(0, DECLARED)])) == PostMortem.of(story([LEAK], [entry(0, DECLARED)]))
    }

    def 'whatever is recorded, the draft is whole: #name'() {
        when:
        def draft = PostMortem.of(story(runs, [entry(0, DECLARED), entry(5, new Noted(HOSTILE, HOSTILE)), entry(6, new Linked('gone', 'x'))], ['the run gone is not there']))

        then:
        draft.contains('## Lessons')
        draft.contains('- Not read: the run gone is not there')
        !draft.contains('<script>')
        draft.codePoints().noneMatch { Character.getType(it) == Character.CONTROL && it != 10 }
        tables(draft).every { rows -> rows.collect { cells(it) }.toSet().size() == 1 }

        where:
        name            | runs
        'no run'        | []
        'healthy'       | [SampleRun.healthy()]
        'failed gate'   | [SampleRun.gateFailed()]
        'cut off'       | [SampleRun.cutOff(60_000)]
        'nothing'       | [SampleRun.nothing()]
        'every event'   | [SampleRun.with(LEAK, SampleRun.everyEvent()*.event() as Event[])]
        'hostile texts' | [ReportContractTest.hostile()]
        'a runbook too' | [LEAK, SampleRun.with(SampleRun.healthy(), new Event.RunbookBegan(HOSTILE, 1, HOSTILE), new Event.StepBegan(1, HOSTILE, 1))]
    }

    static final String HOSTILE = 'x | y `z` </td><script>alert(1)</script>\n# no\n\u001b[2J\u202E **b**'

    def 'what would have an alarm before the first stage says so'() {
        given:
        def times = IncidentTimes.of(story([LEAK], [entry(0, DECLARED)]))

        expect:
        times.detected().at() < times.began().get().at()
        times.durations()[0].value() == '0 s'
        times.durations()[0].source().startsWith('noticed ')
    }

    def 'without a run the declaration is the detection, and nothing is made up'() {
        given:
        def times = IncidentTimes.of(story([], [entry(0, new Declared('x', Severity.MINOR, 'y', Optional.empty(), 'ada'))]))

        expect:
        times.times()*.value() == ['–', '2026-11-20T13:40:36.500Z', '2026-11-20T13:40:36.500Z', '–', '–', '–']
        times.durations()*.value() == ['–', '–', '–', '–']
    }

    def 'the runbooks are offered with the line to type'() {
        given:
        def book = new Runbook('Goes | back', new Origin('r.groovy', 1), [], Runbook.OnFailure.STOP,
                new Mends([new Signal('heap', Dimension.SIZE)], []), [:])
        def offers = new Offers(Optional.of('heap'), Stage.HEALTHY).rank([new Offers.Candidate('rollback', book, ['release'])])

        expect:
        IncidentLines.offers(offers).contains('  bin/chaos runbook rollback --set release=RELEASE --rehearse')
        PostMortem.of(new IncidentStory(incident([entry(0, DECLARED)]), [], [], offers))
                .contains('| rollback | mends heap, which runs out | Goes \\| back | bin/chaos runbook rollback --set release=RELEASE --rehearse |')
    }

    def 'a page and a text of a run link its incident'() {
        given:
        def run = SampleRun.with(LEAK, new Event.IncidentDeclared('i-1', Severity.MAJOR, 'r', 'c', 3),
                new Event.IncidentDeclaredAgain('i-1', Severity.CRITICAL, true, 'r', 'c', 4),
                new Event.IncidentDeclaredAgain('i-1', Severity.MINOR, false, 'r', 'c', 5))

        expect:
        Written.by(new HtmlReport(), run).contains('<dt>Incident</dt><dd>CRITICAL, <a href="../incidents/i-1/">i-1</a></dd>')
        new TextReport().print(run).contains('incident  CRITICAL, i-1')
        new TextReport().print(run).contains('chaos incident show i-1')
    }

    private static List<List<String>> tables(String draft) {
        draft.split('\n\n').toList()*.readLines().collect { lines -> lines.findAll { it.startsWith('|') } }.findAll()
    }

    private static int cells(String row) {
        row.replaceAll(/\\./, '').count('|')
    }

    private static IncidentStory story(List<Recorded> runs, List<IncidentEntry> entries, List<String> unread = []) {
        new IncidentStory(incident(entries), runs, unread, [])
    }

    private static Incident incident(List<IncidentEntry> entries) {
        new Incident('20261120-134200-nobody-can-pay', entries, 0)
    }

    private static IncidentEntry entry(long at, IncidentEvent event) {
        new IncidentEntry(Instant.ofEpochMilli(SampleRun.ZERO + at), event)
    }
}
