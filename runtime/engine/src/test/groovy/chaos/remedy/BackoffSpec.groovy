package chaos.remedy

import static java.time.Duration.ofMillis
import static java.time.Duration.ofSeconds

import spock.lang.Specification

class BackoffSpec extends Specification {

    def 'waits double up to the cap, and a random share from a half to the whole is waited'() {
        given:
        def backoff = new Backoff(ofSeconds(1), ofSeconds(10))

        expect:
        (1..6).collect { backoff.before(it, { random }).toMillis() } == waits
        backoff.before(1_000_000, { 1d }) == ofSeconds(10)

        where:
        random || waits
        1d     || [1000, 2000, 4000, 8000, 10_000, 10_000]
        0d     || [500, 1000, 2000, 4000, 5000, 5000]
        0.5d   || [750, 1500, 3000, 6000, 7500, 7500]
    }

    def 'a cap below the first wait is no backoff'() {
        when:
        new Backoff(ofMillis(10), ofMillis(9))

        then:
        def law = thrown(IllegalArgumentException)
        law.message == 'a backoff waits at least 0 and at most its cap, got PT0.01S and PT0.009S'
    }
}
