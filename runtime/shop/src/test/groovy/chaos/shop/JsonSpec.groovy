package chaos.shop

import chaos.shop.store.Json
import spock.lang.Specification

class JsonSpec extends Specification {
    def "#text holds #values"() {
        expect:
        Json.object(text) == values

        where:
        text                                    || values
        '{}'                                    || [:]
        ' { "a" : "b" , "c":1.5e3 } '           || [a: 'b', c: '1.5e3']
        '{"a":true,"b":null,"c":-0.5}'          || [a: 'true', b: 'null', c: '-0.5']
        '{"a":"\\"\\\\\\/\\b\\n\\u00e9"}'       || [a: '"\\/\b\né']
    }

    def "#text is refused: #why"() {
        when:
        Json.object(text)

        then:
        def refusal = thrown(IllegalArgumentException)
        refusal.message == why

        where:
        text               || why
        ''                 || "at 1: found the end, expected '{'"
        '[]'               || "at 1: found '[', expected '{'"
        '{"a"}'            || "at 5: found '}', expected ':'"
        '{"a":1'           || "at 7: found the end, expected ',' or '}'"
        '{"a":01}'         || "at 6: found '0', expected a text, a number, true, false or null"
        '{"a":{}}'         || "at 6: found '{', expected a text, a number, true, false or null"
        '{"a":1,}'         || "at 8: found '}', expected '\"'"
        '{"a":1} x'        || "at 9: found 'x', expected the end"
        '{"a":"b'          || "at 8: found the end, expected '\"'"
        '{"a":"\n"}'       || "at 7: found '\n', expected no control character in a text"
        '{"a":"\\x"}'      || "at 9: found '\"', expected an escape such as \\n or \\u0041"
    }

    def "what is quoted reads back"() {
        expect:
        Json.object("{\"a\":${Json.quote(text)}}") == [a: text]

        where:
        text << ['', 'plain', '"\\', 'a\nb\tc\u0000', 'é漢😀']
    }
}
