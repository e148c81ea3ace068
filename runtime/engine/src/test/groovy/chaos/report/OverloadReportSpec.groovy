package chaos.report

import chaos.diagnosis.Diagnoses
import chaos.diagnosis.OverloadSpec
import chaos.journal.Json
import chaos.verdict.Judge
import spock.lang.Specification

class OverloadReportSpec extends Specification {

    static Recorded run(List<Integer> clients) {
        def timeline = OverloadSpec.run(clients)
        def diagnosis = Diagnoses.of(timeline)
        new Recorded(timeline.plan(), timeline, diagnosis, Judge.judge(timeline.plan(), timeline, diagnosis))
    }

    static final Recorded CLIMBED = run(OverloadSpec.CLIMB)

    def 'the verdict for programs follows its schema and holds the figures'() {
        given:
        def json = Written.by(new VerdictJson(), CLIMBED)
        expect:
        Schemas.problems('verdict.json', json).empty
        json.contains('"bottleneck" : "workers.busy"')
        json.contains('"lastClean" : 250.0')
    }

    def 'programs read the use of each resource by level, by time and in its order'() {
        given:
        def overload = Json.read(Written.by(new VerdictJson(), CLIMBED), Map).overload
        def workers = overload.limits.find { it.resource == 'workers.busy' }
        def queue = overload.limits.find { it.resource == 'workerQueue.depth' }
        def rss = overload.limits.find { it.resource == 'rss' }
        expect: 'the workers are used up from 500 clients on, their queue from 750'
        overload.levels*.load == [100, 250, 500, 750, 1000, 2000]
        workers.byLevel.collect { it >= 0.9 } == [false, false, true, true, true, true]
        queue.byLevel.collect { it >= 0.9 } == [false, false, false, true, true, true]
        rss.byLevel == [null] * 6
        overload.sequence == ['workers.busy', 'workerQueue.depth']

        and: 'the times follow one another, and the first that has it all is where it was exhausted'
        overload.times.size() == workers.byTime.size()
        overload.times.size() <= 30
        (1..<overload.times.size()).every { overload.times[it].from == overload.times[it - 1].to }
        with(overload.times[workers.byTime.findIndexOf { it >= 0.9 }]) { from <= workers.exhaustedAt && to > workers.exhaustedAt }
        workers.byTime.last() < 0.9
    }

    def 'the text tells levels, limits, order and bottleneck'() {
        given:
        def text = new TextReport().print(CLIMBED).replace('\u2009', ' ').replaceAll(/\s+/, ' ')
        expect:
        text.contains('broke at 2 000 clients (errors is above 50 % over 5 s)')
        text.contains('bottleneck workers.busy')
        text.contains('exhausted workers.busy at 00:24.0 under 500 clients, then workerQueue.depth at 00:36.0')
        text.contains('750 clients 400 /s right') || text.contains('750 clients 400/s right')
    }

    def 'text and page tell how much of each resource was used at each level'() {
        given:
        def text = new TextReport().print(CLIMBED).replace('\u2009', ' ').replaceAll(/\s+/, ' ')
        def table = Written.by(new HtmlReport(), CLIMBED).find(/(?s)<section id="exhaustion">.*?<\/section>/)
        expect: 'the workers are used up from 500 clients on, their queue from 750'
        text =~ /100 clients workers.busy 2\d %, workerQueue.depth 0 %/
        text =~ /500 clients workers.busy 100 %, workerQueue.depth 3\d %/
        text =~ /750 clients workers.busy 100 %, workerQueue.depth 100 %/
        table.count('<tr') == 1 + 6
        table.count('class="tag COMPLETE_FAILURE"') == 4 + 3
    }

    def 'the page draws the curves without a script'() {
        given:
        def page = Written.by(new HtmlReport(), CLIMBED)
        expect:
        page.contains('<section id="overload">')
        page.count('<figure class="chart curve">') == 3
        page.contains('For the eye only') == !CLIMBED.diagnosis().limits().correlated().empty
    }

    def 'a run without a load that climbs has no such section'() {
        given:
        def still = run([100] * 20)
        expect:
        !Written.by(new HtmlReport(), still).contains('id="overload"')
        !new TextReport().print(still).contains('Under load')
        Schemas.problems('verdict.json', Written.by(new VerdictJson(), still)).empty
    }
}
