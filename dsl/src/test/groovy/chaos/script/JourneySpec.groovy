package chaos.script

import chaos.plan.AnswerCapture
import chaos.plan.AnswerPart
import chaos.plan.Scenario
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import spock.lang.Specification
import spock.lang.TempDir

class JourneySpec extends Specification {

    @TempDir
    Path folder

    Outcome said(String load, String rest = '') {
        Path file = folder.resolve('s.groovy')
        Files.writeString(file, Say.whole(load: load) + '\n' + rest)
        new Scripts(TestWords.VOCABULARY).read(file, [:])
    }

    Scenario plan(String load, String rest = '') {
        def outcome = said(load, rest)
        if (outcome instanceof Outcome.Refused) {
            throw new AssertionError(outcome.problems()*.print().join('\n'))
        }
        (outcome as Outcome.Said).plan() as Scenario
    }

    def 'a journey says requests in turn, with what of their answers matters'() {
        given:
        Files.writeString(folder.resolve('customers.csv'), 'name,city\nann,Oslo\n')

        when:
        def journey = plan('''
            journey('buys') {
                weight 3
                every 2.s
                connect anew
                feed 'customers.csv' atRandom 7
                request('list') {
                    get "/api/products?name=${column('name')}"
                    header 'Accept', 'application/json'
                    answers 200, 304 holding 'tea'
                    verify json('$.items[0].id') isExactly 7
                    verify json('$.items[0].price') isBelow 2.5
                    verify body matches '"id":\\\\s*7'
                    verify header('ETag').exists
                    verify body holds "for ${column('name')}"
                    capture 'item' from json('$.items[0].id')
                    capture 'page' from header('Link') matching 'page=(\\\\d+)'
                    within 500.ms
                    retry 2.times after 100.ms
                }
                think 1.s
                request('pay') {
                    post "{\\"item\\":\\"${captured('item')}\\"}" to "/api/orders/${captured('page')}"
                }
            }''').load().journeys()[1]
        def list = journey.requests()[0]
        def pay = journey.requests()[1]

        then:
        journey.name() == 'buys'
        journey.weight() == 3
        journey.pace() == Duration.ofSeconds(2)
        journey.reconnects()
        journey.feeder().get().columns() == ['name', 'city']
        journey.feeder().get().seed().asLong == 7
        journey.feeder().get().file().sha256().length() == 64
        list.name().get() == 'list'
        list.line() == 'GET /api/products?name=<name>'
        list.headers()*.name() == ['Accept']
        list.statuses() == [200, 304]
        list.checks()*.print() == [
            "body holds 'tea'",
            "json \$.items[0].id is exactly '7'",
            'json $.items[0].price is below 2.5',
            "body matches '\"id\":\\s*7'",
            'header ETag exists',
            "body holds 'for <name>'"
        ]
        list.captures() == [
            new AnswerCapture('item', new AnswerPart.JsonAt('$.items[0].id'), Optional.empty()),
            new AnswerCapture('page', new AnswerPart.HeaderOf('Link'), Optional.of('page=(\\d+)'))
        ]
        list.timeout().get() == Duration.ofMillis(500)
        list.retries().times() == 2
        list.retries().pause() == Duration.ofMillis(100)
        list.think() == Duration.ofSeconds(1)
        pay.line() == 'POST /api/orders/<page>'
        pay.body().get().print() == '{"item":"<item>"}'
        pay.origin().line() == 26
    }

    def 'signals of a request are claimed about by its name'() {
        when:
        def plan = plan("journey('buys') { request('pay') { get '/pay' } }", '''
            slo { that request('pay').latency.p99 isBelow 200.ms }
            abort { when request('pay').errors isAbove 50.percent lasting 10.s }''')

        then:
        plan.slo()*.condition()*.print() == ['request.pay.latency.p99 is below 200 ms']
        plan.abort()*.when()*.print() == ['request.pay.errors is above 50 % for 10 s']
    }

    def 'a problem of a journey is told with its place: #text'() {
        expect:
        Say.told(Say.whole(load: text)).collect { it - 's.groovy:' } == told

        where:
        text                                                     || told
        "journey('a') { }"                                       || ["5:1: the journey 'a' requests nothing"]
        "journey('a') { request('b') { } }"                      || ["5:16: the request 'b' asks for nothing"]
        "journey('a') { request('b') { get 'x' } }"              || ["5:31: a path begins with a slash and holds neither spaces nor control characters, got 'x'"]
        "journey('a') { request('b') { gte '/x' } }"             || ['5:31: unknown word `gte` in `request`; did you mean `get`?']
        "journey('a') { reqest('b') { get '/x' } }"              || ['5:16: unknown word `reqest` in `journey`; did you mean `request`?']
        "journey('a') { get '/x' }"                              || ['5:16: `get` belongs in `request`, not in `journey`']
        "think 1.s"                                              || ['5:1: `think` belongs in `journey`, not in `load`']
        "journey('a') { request('b') { get '/x'; hold 3.clients lasting 1.s } }" || ['5:41: `hold` belongs in `load` or in `warm up`, not in `request`']
        "journey('a') { weight 0; request('b') { get '/x' } }"   || ['5:16: a weight is 1 to 1000, got 0']
        "journey('a') { request('b') { get '/x' }; request('b') { get '/y' } }" || ["5:43: the request 'b' is said a second time"]
        "journey('a') { request('b') { get '/x' } }; journey('a') { request('c') { get '/y' } }" || ["5:45: the journey 'a' is said a second time"]
        "journey('a') { request('b.c') { get '/x' } }"           || ["5:16: a request's name is a letter, then letters, digits, dashes or underscores, at most 32, got 'b.c'"]
        "journey('a') { request('b') { get '/x'; post '1' to '/y' } }" || ["5:41: the request 'b' is of one method, got another"]
        "journey('a') { request('b') { post '1' } }"             || ["5:16: the request 'b' asks for nothing", "5:31: `post` is not finished: it needs `to '<path>'`"]
        "journey('a') { think 1.s; request('b') { get '/x' } }"  || ['5:16: a client thinks after a request']
        "journey('a') { request('b') { get '/x'; within 0.s } }" || ['5:41: an answer takes longer than 0 s, got 0 s']
        "journey('a') { request('b') { get '/x'; answers 99 } }" || ['5:41: a status of HTTP is 200 to 599, got 99']
        "journey('a') { request('b') { get '/x'; retry 3.s } }"  || ['5:41: `retry` takes a number of times (such as 3.times); found a duration (such as 30.s)']
        "journey('a') { request('b') { get '/x'; verify body } }" || ['5:41: `verify` is not finished: it needs `isExactly`, `holds`, `matches` or a comparator, or `.exists` behind the part']
        "journey('a') { request('b') { get '/x'; verify bodi holds 'x' } }" || ['5:48: unknown word `bodi`; did you mean `body`?']
        "journey('a') { request('b') { get '/x'; verify body hold 'x' } }" || ['5:53: unknown word `hold` after an unfinished sentence; did you mean `holds`?']
        "journey('a') { request('b') { get '/x'; verify body isExactly 3.s } }" || ['5:53: `isExactly` takes a number, or a text, or true or false; found a duration (such as 30.s)']
        "journey('a') { request('b') { get '/x'; verify json('a.b').exists } }" || ["5:41: no path of JSON: a path begins with `\$` at character 1 of 'a.b'"]
        "journey('a') { request('b') { get '/x'; verify json('\$.a[*]').exists } }" || ["5:41: no path of JSON: an index is a whole number from 0, such as `[0]`, or a name in quotes at character 5 of '\$.a[*]'"]
        "journey('a') { request('b') { get '/x'; verify body matches '(a' } }" || ["5:41: no regular expression of RE2: missing closing ) in '(a'"]
        "journey('a') { request('b') { get '/x'; verify body matches '(?=a)' } }" || ["5:41: no regular expression of RE2: invalid or unsupported Perl syntax in '(?='"]
        "journey('a') { request('b') { get '/x'; verify body matches '((a{1,90}){1,9}){1,9}' } }" || ['5:41: a regular expression has at most 200 characters and 500 instructions']
        "journey('a') { request('b') { get '/x'; header 'X: y', 'z' } }" || ["5:41: a header's name is letters, digits and dashes, got 'X: y'"]
        "journey('a') { request('b') { get '/x'; header 'Content-Length', '3' } }" || ['5:41: how long a body is, is said by the tool']
        "journey('a') { request('b') { get '/x'; header 'X', 'y\\r\\nZ: z' } }" || ["5:41: a header's value holds no control characters, and none that turn the order of a text or are half of one"]
        // values
        "journey('a') { request('b') { get \"/x/\${captured('id')}\" } }" || ["5:31: no earlier request captures 'id'; captured so far: nothing"]
        "journey('a') { request('b') { get '/x'; capture 'order' from body }; request('c') { get \"/x/\${captured('odrer')}\" } }" || ["5:85: no earlier request captures 'odrer'; captured so far: order, did you mean 'order'?"]
        "journey('a') { request('b') { get \"/x/\${captured('id')}\"; capture 'id' from body } }" || ["5:31: no earlier request captures 'id'; captured so far: nothing"]
        "journey('a') { request('b') { get \"/x/\${column('id')}\" } }" || ["5:31: the rows have no column 'id'; the columns: nothing"]
        "journey('a') { feed 'no.csv'; request('b') { get '/x' } }" || ["5:16: `feed` cannot use 'no.csv': there is no such file; a path is beside the script, or begins at the root"]
    }

    def 'a claim about a request that is not sent is a problem'() {
        expect:
        Say.told(Say.whole(
            load: "journey('a') { request('pay') { get '/x' } }",
            expect: "that request('$name').errors isBelow 1.percent")).collect { it - 's.groovy:' } == told

        where:
        name  || told
        'pya' || ["8:1: no request 'pya' is sent; `load` has pay; did you mean 'pay'?"]
        'p.y' || ["8:1: a request's name is a letter, then letters, digits, dashes or underscores, at most 32, got 'p.y'",
            "8:1: no request 'p' is sent; `load` has pay; did you mean 'pay'?"]
    }

    def 'what is wrong with a file of rows is told'() {
        given:
        Files.writeString(folder.resolve('x.csv'), text)

        expect:
        (said("journey('a') { feed 'x.csv'; request('b') { get '/x' } }") as Outcome.Refused).problems()*.print()
            .every { it.contains(told) }

        where:
        text       || told
        'a,b\n1\n' || "`feed` cannot use 'x.csv': line 2 has 1 values, expected 2 as in the first line"
        'a\n'      || "`feed` cannot use 'x.csv': it has names of columns, but no row"
        '[{]'      || "`feed` cannot use 'x.csv': it is not JSON"
    }

    def 'a service at an https address says whom it trusts: #target'() {
        given:
        Files.writeString(folder.resolve('ca.pem'), 'x')
        Path file = folder.resolve('s.groovy')
        Files.writeString(file, Say.whole([:]).replace("bundled.release('2.5.1')", target))
        def outcome = new Scripts(TestWords.VOCABULARY).read(file, [:])

        expect:
        (outcome instanceof Outcome.Said ? [(outcome.plan() as Scenario).target().trust().class.simpleName]
            : (outcome as Outcome.Refused).problems()*.message()) == told

        where:
        target                                                || told
        "service('https://x')"                                || ['OfSystem']
        "service('https://x').trusting('ca.pem')"             || ['OfFile']
        "service('https://x').trustingAnybody"                || ['OfAnybody']
        "service('http://x').trustingAnybody"                 || ['`trustingAnybody` belongs to an https address, got http://x']
        "service('https://x').trusting('no.pem')"             || ["`trusting` cannot use 'no.pem': there is no such file; a path is beside the script, or begins at the root"]
        "service('ftp://x')"                                  || ["'ftp://x' is not an address such as 'http://127.0.0.1:8080'"]
        "service('https://x').metrics('https://x')"           || ["'https://x' is not an address such as 'http://127.0.0.1:8080'"]
    }
}
