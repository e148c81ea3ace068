package chaos.perform

import static java.time.Duration.ofSeconds

import chaos.plan.*
import chaos.quantity.Rate
import java.time.Duration
import spock.lang.Specification

class AgendaSpec extends Specification {

    static final Origin HERE = new Origin('some.groovy', 7)

    static Hold hold(int clients) { new Hold(clients, ofSeconds(10), HERE) }

    static Agenda agenda(List<Integer> clients, List<Integer> untilBroken, List<Injection> chaos = []) {
        Agenda.of(new Scenario('a claim', HERE, new ServiceTarget(URI.create('http://127.0.0.1:1'), OptionalLong.empty(), OptionalInt.empty(), Optional.empty(), HERE),
                [], new Gate(3, Duration.ZERO, Duration.ZERO, Duration.ZERO, []),
                new Load([], clients.collect { hold(it) }, Load.Arriving.DEFAULT, [], untilBroken), chaos, [], [], [], [], [:]))
    }

    static List told(List<Agenda.Item> items) {
        items.collect { it instanceof Agenda.BeginShape ? it.shape().peak() : it.fault() }
    }

    def 'what is due is handed out once, in the order of time'() {
        given:
        def fault = new Injection(ofSeconds(5), new FaultCall('cpuSpike', [:]), Optional.empty(), HERE)
        def agenda = agenda([1, 2], [], [fault])
        expect:
        told(agenda.due(ofSeconds(0))) == [1]
        told(agenda.due(ofSeconds(10))) == ['f1-cpuSpike', 2]
        told(agenda.due(ofSeconds(11))) == []
        agenda.end() == ofSeconds(20)
    }

    def 'a break ends what climbs until then, and what follows comes at once'() {
        given:
        def agenda = agenda([1, 2, 3, 4, 5], [0, 1, 2])
        agenda.due(ofSeconds(12))
        when:
        agenda.broke(ofSeconds(15))
        then:
        told(agenda.due(ofSeconds(15))) == [4]
        told(agenda.due(ofSeconds(24))) == []
        told(agenda.due(ofSeconds(25))) == [5]
        agenda.end() == ofSeconds(35)
    }

    def 'without anything that follows, the load is withdrawn and the service watched'() {
        given:
        def agenda = agenda([1, 2], [0, 1])
        agenda.due(ofSeconds(1))
        when:
        agenda.broke(ofSeconds(4))
        then:
        told(agenda.due(ofSeconds(4))) == [3]
        agenda.end() == ofSeconds(4) + Agenda.RECOVERY
    }

    def 'arrivals end with the plan, and go on where a fault lasts longer'() {
        given:
        def arriving = [new Arrivals(new Rate(200), ofSeconds(10), HERE)]
        def fault = new Injection(ofSeconds(5), new FaultCall('cpuSpike', [:]), Optional.of(ofSeconds(lasts)), HERE)
        def plan = Agenda.of(new Scenario('a claim', HERE, new ServiceTarget(URI.create('http://127.0.0.1:1'), OptionalLong.empty(), OptionalInt.empty(), Optional.empty(), HERE),
                [], new Gate(3, Duration.ZERO, Duration.ZERO, Duration.ZERO, []), new Load([], arriving), [fault], [], [], [], [], [:]))
        expect:
        plan.ahead()*.rateAt(0) == rates
        where:
        lasts || rates
        5     || [200, 0]
        6     || [200]
    }

    def 'clients need no such end'() {
        expect:
        agenda([1, 2], []).ahead()*.peak() == [1, 2]
    }

    def 'a break under a shape that goes on whatever happens changes nothing'() {
        given:
        def agenda = agenda([1, 2], [1])
        agenda.due(ofSeconds(1))
        when:
        agenda.broke(ofSeconds(4))
        then:
        told(agenda.due(ofSeconds(10))) == [2]
        agenda.end() == ofSeconds(20)
    }

    def 'faults keep their times, and the run lasts until they are over'() {
        given:
        def fault = new Injection(ofSeconds(18), new FaultCall('cpuSpike', [:]), Optional.of(ofSeconds(30)), HERE)
        def agenda = agenda([1, 2, 9], [0, 1], [fault])
        agenda.due(ofSeconds(1))
        when:
        agenda.broke(ofSeconds(2))
        then:
        told(agenda.due(ofSeconds(17))) == [9]
        told(agenda.due(ofSeconds(18))) == ['f1-cpuSpike']
        agenda.end() == ofSeconds(48)
    }
}
