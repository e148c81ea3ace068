package chaos.host.ssh

import chaos.host.config.Destination
import chaos.host.inventory.InventoryException
import chaos.host.inventory.InventoryHost
import chaos.journal.SystemClock
import com.fasterxml.jackson.databind.node.TextNode
import java.nio.file.Path
import java.time.Duration
import spock.lang.Specification
import spock.lang.Timeout

@Timeout(60)
class FactsSpec extends Specification {

    def 'a host tells what it is'() {
        given:
        def reach = new Reach(Sshd.shared())

        when:
        def facts = new FactsOf(new SystemClock()).ask(reach.host())

        then: 'the same machine has the same clock'
        facts.user() == System.getProperty('user.name')
        facts.java().present
        facts.freeBytes() > 0
        facts.latency() > Duration.ZERO
        facts.offset().abs() <= facts.doubt().plusMillis(50)
        (facts.user() == 'root') == (facts.rights() == HostFacts.Rights.ROOT)

        cleanup:
        reach.close()
    }

    def 'a clock that knows only seconds'() {
        expect:
        FactsOf.remote('1700000000%N') == Duration.ofSeconds(1_700_000_000)
        FactsOf.remote('1700000000123456789') == Duration.ofNanos(1_700_000_000_123_456_789)
    }

    def 'where a host is, by the variables of Ansible'() {
        expect:
        InventoryDestinations.of(host([:]), Path.of('/home/me')) == Destination.of('web')
        InventoryDestinations.of(host(ansible_host: '10.0.0.9', ansible_user: 'u', ansible_port: '23', ansible_ssh_private_key_file: '~/.ssh/k'), Path.of('/home/me')) ==
            new Destination('10.0.0.9', Optional.of('u'), Optional.of(23), Optional.of(Path.of('/home/me/.ssh/k')))
    }

    def 'what a variable asks for and is not done here is refused: #problem'() {
        when:
        InventoryDestinations.of(host(variables), Path.of('/home/me'))

        then:
        def refused = thrown(InventoryException)
        refused.message.startsWith('web: ' + problem)

        where:
        variables                                          || problem
        [ansible_ssh_common_args: '-o ProxyCommand=x']     || 'ansible_ssh_common_args is not heeded here'
        [ansible_password: 'x']                            || 'ansible_password is not heeded here'
        [ansible_connection: 'local']                      || 'ansible_connection local is not done here'
        [ansible_port: 'x']                                || 'ansible_port is a number'
        [ansible_port: '70000']                            || 'a port is 1 to 65535'
        [ansible_host: '-oProxyCommand=x']                 || "'-oProxyCommand=x' is not the name of a host"
    }

    private static InventoryHost host(Map<String, String> variables) {
        new InventoryHost('web', variables.collectEntries { [it.key, TextNode.valueOf(it.value)] })
    }
}
