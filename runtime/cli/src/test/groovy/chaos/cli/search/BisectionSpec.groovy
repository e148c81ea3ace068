package chaos.cli.search

import chaos.cli.live.Scenarios
import chaos.plan.Origin
import chaos.plan.Scenario
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import spock.lang.Specification
import spock.lang.TempDir

class BisectionSpec extends Specification {

    @TempDir
    Path temp

    static Tried tried(double value, boolean over) {
        new Tried('break-point', value, (long) value, over ? Tried.Outcome.BROKEN : Tried.Outcome.BORNE, 'why', "r$value", 1)
    }

    /** What a search of a service with such a point tries, and what it knows then. */
    static Map search(Bisection bisection, double point) {
        def tries = []
        for (def next = bisection.next(tries); next.present; next = bisection.next(tries)) {
            assert tries.size() < 40
            tries << tried(next.asDouble, next.asDouble >= point)
        }
        [tries: tries, over: bisection.lowestOver(tries), borne: bisection.highestBorne(tries)]
    }

    def 'the point at #point is found in #runs runs, within what is asked'() {
        when:
        def found = search(new Bisection(0, 2000, 100), point)
        then:
        found.tries.size() <= runs
        found.borne < point && point <= found.over.asDouble
        found.over.asDouble - found.borne <= 100
        where:
        point || runs
        1     || 6
        777   || 6
        1250  || 6
        2000  || 6
    }

    def 'what is borne at its highest needs one run'() {
        expect:
        with(search(new Bisection(0, 2000, 100), 5000)) {
            tries*.value() == [2000d]
            over.empty
            borne == 2000
        }
    }

    def 'runs that contradict one another do not make an interval that is upside down'() {
        given:
        def bisection = new Bisection(0, 1000, 10)
        def tries = [tried(1000, true), tried(500, false), tried(400, true)]
        expect:
        bisection.lowestOver(tries).asDouble == 400
        bisection.highestBorne(tries) == 0
        bisection.next(tries).asDouble == 200
    }

    def 'a search that was ended goes on where it was, past a torn last line'() {
        given:
        def first = new Tries(Goal.BREAK_POINT, 'plan')
        def file = temp.resolve('search.jsonl')
        first.add(tried(1000, true), file)
        first.add(tried(500, false), temp.resolve('other.jsonl'))
        Files.writeString(file, Files.readString(file) + '{"goal":"break-po')
        when:
        def again = Tries.read(Goal.BREAK_POINT, 'plan', file).get()
        then:
        again.all()*.value() == [1000d, 500d]
        !Files.exists(temp.resolve('other.jsonl'))
        Tries.read(Goal.POINT_OF_NO_RETURN, 'plan', file).get().all().empty

        when: 'what is added does not run on in the torn line'
        again.add(tried(750, true), file)
        then:
        Tries.read(Goal.BREAK_POINT, 'plan', file).get().all()*.value() == [1000d, 500d, 750d]

        and: 'what another plan did says nothing of this one, nor does what has no plan'
        Tries.read(Goal.BREAK_POINT, 'other', file).empty
        Tries.read(Goal.BREAK_POINT, 'plan', Files.writeString(temp.resolve('old'), Files.readAllLines(file)[1])).empty
        Tries.read(Goal.BREAK_POINT, 'plan', Files.writeString(temp.resolve('empty'), '')).empty
    }

    def 'a plan is the same wherever it is said, and another one where anything else differs'() {
        given:
        def plan = Scenarios.leak()
        def moved = new Scenario(plan.title(), new Origin('elsewhere', 77), plan.target(), plan.slo(), plan.gate(), plan.load(),
                plan.chaos(), plan.watch(), plan.abort(), plan.breaks(), plan.respond(), plan.expect(), plan.answers())
        def answered = new Scenario(plan.title(), plan.origin(), plan.target(), plan.slo(), plan.gate(), plan.load(),
                plan.chaos(), plan.watch(), plan.abort(), plan.breaks(), plan.respond(), plan.expect(), [rate: '2 MB/s'])
        def watched = Duration.ofSeconds(30)
        expect:
        Fingerprint.of(plan, watched) ==~ /[0-9a-f]{64}/
        Fingerprint.of(moved, watched) == Fingerprint.of(plan, watched)
        Fingerprint.of(answered, watched) != Fingerprint.of(plan, watched)
        Fingerprint.of(plan, Duration.ofSeconds(31)) != Fingerprint.of(plan, watched)
    }
}
