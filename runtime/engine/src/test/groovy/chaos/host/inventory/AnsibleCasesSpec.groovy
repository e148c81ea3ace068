package chaos.host.inventory

import com.fasterxml.jackson.databind.ObjectMapper
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** Inventories and patterns with what Ansible itself has answered. */
class AnsibleCasesSpec extends Specification {

    static final CASES = new ObjectMapper()
        .readValue(AnsibleCasesSpec.getResource('/chaos/host/ansible-inventory.json'), Map).cases

    /** Here Ansible drops hosts without a word, which we do not: a range that has nothing in it is an error. */
    static final STRICTER = ['yaml_range_number_reversed']

    @TempDir
    Path temp

    def 'an inventory is read as Ansible reads it: #id'() {
        when:
        def listing = new ObjectMapper().readValue(InventoryJson.of(read(one)), Map)

        then:
        listing._meta.hostvars == one.expected.hostvars
        listing.findAll { it.key != '_meta' } == one.expected.groups

        where:
        one << CASES.findAll { it.exit == 0 && !(it.id in STRICTER) }
        id = one.id
    }

    def 'what Ansible refuses is refused, with its place: #id'() {
        when:
        read(one)

        then:
        def refused = thrown(InventoryException)
        refused.message =~ /^.*$id\.$one.format:\d+: ./
        !refused.next().empty

        where:
        one << CASES.findAll { it.exit != 0 || it.id in STRICTER }
        id = one.id
    }

    def 'the pattern #pattern picks #hosts'() {
        expect:
        read(one).pick(pattern)*.name() == hosts

        where:
        [one, pattern, hosts] << patterns { !it.empty }
    }

    def 'where Ansible picks nothing for #pattern and goes on, we stop'() {
        when:
        read(one).pick(pattern)

        then:
        def refused = thrown(InventoryException)
        refused.message.contains("'$pattern'")

        where:
        [one, pattern, hosts] << patterns { it.empty }
    }

    static patterns(Closure wanted) {
        CASES.findAll { it.patterns }.collectMany { one ->
            one.patterns.findAll { wanted(it.value.hosts) }.collect { [one, it.key, it.value.hosts] }
        }
    }

    private Inventory read(Map one) {
        def file = temp.resolve("${one.id}.$one.format")
        Files.writeString(file, one.input)
        InventoryReader.read(file)
    }
}
