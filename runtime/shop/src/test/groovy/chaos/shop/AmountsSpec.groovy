package chaos.shop

import chaos.shop.life.Refusal
import chaos.shop.settings.Amounts
import java.time.Duration
import spock.lang.Specification

class AmountsSpec extends Specification {
    def "#text is #nanos ns"() {
        expect:
        Amounts.duration('x', text) == Duration.ofNanos(nanos)

        where:
        text     || nanos
        '0'      || 0
        '0ms'    || 0
        '20ms'   || 20_000_000
        '1.5s'   || 1_500_000_000
        '2 min'  || 120_000_000_000
        '250us'  || 250_000
        '0.1us'  || 100
    }

    def "#text is #bytes bytes"() {
        expect:
        Amounts.bytes('x', text) == bytes

        where:
        text     || bytes
        '0'      || 0
        '512B'   || 512
        '2KiB'   || 2048
        '2kB'    || 2000
        '1.5MiB' || 1_572_864
        '3GB'    || 3_000_000_000
    }

    def "'#text' is no amount"() {
        when:
        Amounts.duration('--idle', text)

        then:
        def refusal = thrown(Refusal)
        refusal.line() == "--idle is '$text'; expected a time such as 20ms or 1.5s (units: us, ms, s, min)"

        where:
        text << ['', '20', '-1ms', '1e3ms', '1 day', '1ms2', '999999999999999min', 'ms', '1.ms', '１ms']
    }
}
