package chaos.report

import spock.lang.Specification

class OffsetsSpec extends Specification {

    def "a time is counted from time 0 of the plan"() {
        expect:
        new Offsets(1_000_000).print(1_000_000 + millis) == text

        where:
        millis    || text
        0         || '00:00.0'
        49        || '00:00.0'
        50        || '00:00.1'
        92_449    || '01:32.4'
        -8_100    || '-00:08.1'
        -40       || '00:00.0'
        59_999    || '01:00.0'
        3_599_900 || '59:59.9'
        3_723_000 || '1:02:03.0'
    }
}
