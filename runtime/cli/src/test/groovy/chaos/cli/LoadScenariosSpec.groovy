package chaos.cli

import org.junit.jupiter.api.Tag

/** The scenarios that take most of their time under load. */
@Tag('slow')
class LoadScenariosSpec extends ScenarioRuns {

    def '#name: #lesson'() {
        expect:
        teaches(name, shown)

        where:
        name               | lesson                                          || shown
        'connection-flood' | 'the clients are served, descriptors come back' || ['availability', 'fileDescriptors AFTER_FAULTS']
        'bad-release'      | 'the rollback comes before the heap is full'    || ['forecast.resource', 'heap', 'stage.worst', 'availability']
        'checkout'         | 'who pays waits for the database, who looks not' || ['correctness', 'request.pay.latency.p95 DURING_FAULTS', 'request.pay.availability DURING_FAULTS', 'request.look.latency.p95 DURING_FAULTS']
        'thousand-clients' | 'the knee is where the workers put it'          || ['knee.throughput', 'breakPoint.recovery']
        'failure-point'    | 'four stages, and it comes back'                || ['stage.worst', 'breakPoint', 'breakPoint.recovery']
        'arrival-spike'    | 'a bound on what is in flight keeps it on its feet' || ['availability', 'stage.worst']
    }
}
