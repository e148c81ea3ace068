package chaos.cli

import chaos.support.Needs
import java.nio.file.Path
import org.junit.jupiter.api.Tag

/** Each scenario of the tree that is not about much load ({@link LoadScenariosSpec}): the two run side by side. */
@Tag('slow')
class ScenariosSpec extends ScenarioRuns {

    static final List<String> ROWS = [ScenariosSpec, LoadScenariosSpec].collect {
        Path.of(System.getProperty('chaos.root'), "runtime/cli/src/test/groovy/chaos/cli/${it.simpleName}.groovy").toFile().text
    }

    def 'each scenario of the tree is run here'() {
        expect:
        SHORTENED.keySet() == SCENARIOS.toFile().list().findAll { it.endsWith('.groovy') }*.replace('.groovy', '') as Set

        and: 'a name without a row would be shortened and never run'
        SHORTENED.keySet().every { name -> ROWS.any { it.contains("        '$name'") } }
    }

    def '#name: #lesson'() {
        given:
        if (name == 'packet-loss') {
            Needs.program('nft')
            Needs.that(System.getProperty('user.name') == 'root', 'rules of nftables need root')
        }

        expect:
        teaches(name, shown)

        where:
        name               | lesson                                          || shown
        'memory-leak'      | 'the alarm comes before the failure'            || ['forecast.resource', 'forecast.lead', 'stage.worst', 'recovery']
        'memory-steady'    | 'no alarm without a leak'                       || ['forecast.alarms', 'availability']
        'cpu-spike'        | 'slow is not broken'                            || ['availability', 'stage.worst']
        'event-loop-block' | 'the delay is felt from the intended send'      || ['availability', 'latency.p99 DURING_FAULTS']
        'disk-fill'        | 'orders fail, values do not'                    || ['availability DURING_FAULTS', 'stage.worst', 'recovery']
        'disk-full'        | 'free-disk mends it while requests go on'       || ['responses', 'responses.failed', 'disk.used', 'availability', 'stage.worst', 'disk.used AFTER_FAULTS']
        'log-growth'       | 'rotate-logs keeps the log small'               || ['log', 'lost', 'availability', 'stage.worst']
        'hang'             | 'restart mends a shop that hangs'               || ['stage.worst', 'recovery']
        'database-timeouts' | 'release-connections mends it while the fault still stands' || ['responses', 'latency.max', 'availability', 'availability AFTER_FAULTS', 'latency.p99 AFTER_FAULTS']
        'malformed-messages' | 'quarantine-messages empties the queue'       || ['responses', 'waiting', 'availability', 'buried AFTER_FAULTS', 'waiting AFTER_FAULTS', 'availability AFTER_FAULTS']
        'evidence'         | 'clients do not notice that it is collected'    || ['availability', 'stage.worst']
        'packet-loss'      | 'some wait for TCP, none fails'                 || ['availability', 'stage.worst', 'latency.p99 DURING_FAULTS', 'latency.p50 DURING_FAULTS', 'recovery']
        'slow-network'     | 'clients feel the line, the shop is quick'      || ['stage.worst', 'inside', 'latency.p95 DURING_FAULTS', 'recovery']
    }
}
