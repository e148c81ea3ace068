package chaos.cli.search

import static chaos.cli.search.Tried.Outcome.*

import chaos.cli.live.Scenarios
import chaos.plan.*
import java.time.Duration
import spock.lang.Specification
import spock.lang.TempDir
import java.nio.file.Path

class SearchSpec extends Specification {

    static final Origin HERE = new Origin('some.groovy', 3)

    static final WATCHED = Duration.ofSeconds(30)

    @TempDir
    Path temp

    static Scenario climbing(List<LoadShape> shapes) {
        def plan = Scenarios.leak()
        new Scenario(plan.title(), HERE, plan.target(), [], plan.gate(), new Load(plan.load().journeys(), shapes), [], [],
                [], Optional.empty(), [], plan.expect(), [:])
    }

    static Hold hold(long clients, int seconds) { new Hold(clients, Duration.ofSeconds(seconds), HERE) }

    static final SHAPES = [hold(100, 10), new Ramp(100, 500, Duration.ofSeconds(20), HERE), hold(500, 10), hold(100, 30)]

    def 'a search for the break point holds the number of clients that it tries, and nothing else'() {
        given:
        def search = new Search(Goal.BREAK_POINT, climbing(SHAPES), new Tries(Goal.BREAK_POINT, 'plan'), WATCHED)
        def plan = search.plan(search.next().asDouble)
        expect:
        plan.load().shapes()[0].peak() == 500
        plan.load().untilBroken() == [0]
        plan.respond() == []
    }

    def 'a search for the point of no return withdraws the load after #seconds s'() {
        given:
        def search = new Search(Goal.POINT_OF_NO_RETURN, climbing(SHAPES), new Tries(Goal.POINT_OF_NO_RETURN, 'plan'), WATCHED)
        def shapes = search.plan(seconds).load().shapes()
        expect:
        search.next().asDouble == 40
        shapes.dropRight(1)*.length().sum(Duration.ZERO) { it } == Duration.ofSeconds(seconds)
        shapes.dropRight(1).last().peak() == last
        shapes.last() == new Hold(climbing(SHAPES).gate().clients(), Duration.ofSeconds(30), HERE)
        where:
        seconds || last
        5       || 100
        20      || 280
        35      || 500
        40      || 500
    }

    def 'the answer says the interval, and of which kind the failure is'() {
        given:
        def tries = new Tries(goal, 'plan')
        tried.each { value, outcome ->
            tries.add(new Tried(goal.word(), value, 10 * (long) value, outcome, 'why', 'r', 1), temp.resolve("$value"))
        }
        def said = new Search(goal, climbing(SHAPES), tries, WATCHED).answer()
        expect:
        answer.every { said.contains(it) }
        where:
        goal                    | tried                      || answer
        Goal.BREAK_POINT        | [500d: BROKEN, 250d: BORNE] || ['between 250 and 500 clients']
        Goal.BREAK_POINT        | [500d: DIED, 250d: BORNE]   || ['between 250 and 500 clients']
        Goal.BREAK_POINT        | [500d: BORNE]              || ['none up to 500 clients']
        Goal.BREAK_POINT        | [:]                        || ['nothing was tried']
        Goal.POINT_OF_NO_RETURN | [40d: WELL]                || ['recovers by itself, also after the whole load of 40 s, 500 clients']
        Goal.POINT_OF_NO_RETURN | [40d: DIED, 20d: WELL]     || ['between 20 s, 280 clients and 40 s', 'From 400 clients, after 40 s, on it needs a restart', 'withdrawn after 20 s, 280 clients, it recovers by itself']
        Goal.POINT_OF_NO_RETURN | [40d: NOT_WELL, 20d: WELL] || ['was not well again by itself within 30 s']
        Goal.POINT_OF_NO_RETURN | [40d: DIED]                || ['between the begin and 40 s']
    }

    def 'a load that cannot be bisected is refused'() {
        expect:
        Search.unfit(Goal.BREAK_POINT, climbing([hold(1, 10)])).get().contains('fewer than two')
        Search.unfit(Goal.POINT_OF_NO_RETURN, climbing([hold(10, 1)])).get().contains('less than two seconds')
        Search.unfit(Goal.POINT_OF_NO_RETURN, climbing(SHAPES)).empty
    }
}
