package chaos.cli.explain

import chaos.plan.AnswerCapture
import chaos.plan.AnswerCheck
import chaos.plan.AnswerPart
import chaos.plan.DataFile
import chaos.plan.Feeder
import chaos.plan.Hold
import chaos.plan.HttpRequest
import chaos.plan.Journey
import chaos.plan.Load
import chaos.plan.Origin
import chaos.plan.Wording
import java.time.Duration
import spock.lang.Specification

class JourneyTextSpec extends Specification {

    static final Origin HERE = new Origin('s.groovy', 4)

    def 'a journey tells who goes it, what is sent, and what of the answers matters'() {
        given:
        def list = new HttpRequest(Optional.of('list'), 'GET', Wording.of('/list'), [], Optional.empty(), [200, 201],
                [new AnswerCheck(new AnswerPart.Body(), new AnswerCheck.Holds(Wording.of('tea')))],
                [new AnswerCapture('item', new AnswerPart.JsonAt('$.id'), Optional.empty())],
                Optional.of(Duration.ofSeconds(1)), new HttpRequest.Retries(2, Duration.ofMillis(50)), Duration.ofSeconds(3), HERE)
        def feeder = new Feeder(new DataFile('rows.csv', '0' * 64), ['x'], OptionalLong.empty())
        def buys = new Journey('buys', 3, [list], Duration.ofSeconds(5), true, Optional.of(feeder), HERE)
        def other = new Journey('GET', '/x', Duration.ZERO, HERE)
        def load = new Load([buys, other], [new Hold(1, Duration.ofSeconds(1), HERE)])

        expect:
        JourneyText.of(buys, load) == [
            '3 of 4 clients: buys every 5 s, a new connection for each request, with rows of rows.csv in turn  (line 4)',
            "'list': GET /list within 1 s, tried again at most 2 times, 50 ms after a failure, then thinks 3 s",
            '  right is status 200, 201',
            "  right is: body holds 'tea'",
            '  takes item from json $.id'
        ]
        JourneyText.of(other, load) == ['1 of 4 clients: GET /x as soon as the last is answered  (line 4)']
    }
}
