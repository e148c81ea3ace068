package chaos.cli

import chaos.cli.live.Style
import chaos.host.inventory.InventoryException
import chaos.host.inventory.InventoryPlaces
import chaos.host.ssh.HostFacts
import com.fasterxml.jackson.databind.ObjectMapper
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import spock.lang.Specification
import spock.lang.TempDir

class HostsCommandSpec extends Specification {

    @TempDir
    Path temp

    Path file
    def out = new ByteArrayOutputStream()
    def err = new ByteArrayOutputStream()

    def setup() {
        file = Files.writeString(temp.resolve('hosts.yml'), '''
            shop:
              children:
                web: {hosts: {'web[1:2]': }}
                db: {hosts: {db1: {ansible_host: 10.0.0.9}}}
            staging: {hosts: web1}
            '''.stripIndent())
    }

    def 'the tree of groups and hosts'() {
        expect:
        chaos('--graph') == 0
        out.toString('UTF-8') == '''\
            @all:
              |--@ungrouped:
              |--@shop:
              |  |--@web:
              |  |  |--web1
              |  |  |--web2
              |  |--@db:
              |  |  |--db1
              |--@staging:
              |  |--web1
            '''.stripIndent()
    }

    def 'the form of ansible-inventory --list'() {
        expect:
        chaos('--json') == 0
        def json = new ObjectMapper().readValue(out.toString('UTF-8'), Map)
        json._meta.hostvars == [db1: [ansible_host: '10.0.0.9']]
        json.all.children == ['ungrouped', 'shop', 'staging']
        json.web.hosts == ['web1', 'web2']
    }

    def 'the hosts of a pattern, with the groups they are in'() {
        expect:
        chaos('--list', 'web:!web2,db') == 2
        err.toString('UTF-8').contains("'web:!web2'")
        chaos('--list', 'shop:!web2') == 0
        out.toString('UTF-8') == 'web1  web, staging\ndb1   db\n'
    }

    def 'a pattern that fits nothing, a file that is wrong or not there: exit 2, what is wrong and what to do'() {
        expect:
        chaos('wbe') == 2
        err.toString('UTF-8').readLines()*.strip() ==
            ["chaos: the pattern 'wbe' fits no group and no host of $file".toString(), 'Did you mean web?']
        out.size() == 0
    }

    def 'each host is looked at; what is wrong with one stands in its line, and the end names those'() {
        given: 'a port where nobody listens, and a way that is refused'
        def config = Files.writeString(temp.resolve('ssh'), 'Host *\n HostName 127.0.0.1\n Port 1\nHost db1 10.0.0.9\n ProxyCommand nc %h %p\n')

        expect:
        chaos('--ssh-config', config.toString(), 'shop:!web2') == 1
        out.toString('UTF-8').readLines() == [
            'web1  nobody listens at 127.0.0.1:1. Is sshd up, and is the port right?',
            'db1   ProxyCommand of 10.0.0.9 is not run here: it would start a program. Say the same by ProxyJump.']
        err.toString('UTF-8') == 'chaos: 2 of 2 cannot be used: web1, db1\n'
    }

    def 'what a host tells, in a line'() {
        expect:
        HostLine.of(new HostFacts(Duration.ofNanos(1_234_567), offset, Duration.ofMillis(2), 'me', rights, Optional.ofNullable(java), 41_200_000_000)) == line

        where:
        offset                 | rights                | java     || line
        Duration.ofMillis(1)   | HostFacts.Rights.ROOT | '17.0.1' || '    1.2 ms  me              java 17.0.1       41.2 GB free  clock right within 2 ms'
        Duration.ofMillis(-70) | HostFacts.Rights.SUDO | null     || '    1.2 ms  me (sudo)       no java           41.2 GB free  clock 70 ms behind, within 2 ms'
        Duration.ofSeconds(3)  | HostFacts.Rights.USER | null     || '    1.2 ms  me (no root)    no java           41.2 GB free  clock 3 s ahead, within 2 ms'
    }

    def 'the default places, in their order'() {
        expect:
        InventoryPlaces.find(Optional.of(Path.of('said')), [CHAOS_INVENTORY: 'named'], temp) == Path.of('said')
        InventoryPlaces.find(Optional.empty(), [CHAOS_INVENTORY: 'named'], temp) == Path.of('named')
        InventoryPlaces.find(Optional.empty(), [:], temp) == file

        when:
        InventoryPlaces.find(Optional.empty(), [CHAOS_INVENTORY: ''], temp.resolve('elsewhere'))

        then:
        def none = thrown(InventoryException)
        none.message.contains('neither --inventory nor CHAOS_INVENTORY names one')
    }

    private int chaos(String... args) {
        def console = new Console(new PrintStream(out, true, 'UTF-8'), new PrintStream(err, true, 'UTF-8'),
                Optional.empty(), new Style(false), new Style(false))
        Commands.parser(console).execute(['hosts', '-i', file.toString(), *args] as String[])
    }
}
