package chaos.host.inventory

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

@Timeout(30)
class InventorySpec extends Specification {

    @TempDir
    Path temp

    def 'a wrong line is told with its place and what to do: #problem'() {
        when:
        read(name, text)

        then:
        def refused = thrown(InventoryException)
        refused.message == "${temp.resolve(name)}:$problem".toString()
        refused.next().replace(temp.resolve(name).toString(), 'FILE') == next

        where:
        name      | text                                     || problem                                                              | next
        'h.yml'   | 'web:\n  host:\n    a:\n'                || "2: 'host' in group 'web': expected hosts, vars or children"        | 'Did you mean hosts?'
        'h.yml'   | 'web:\n  hosts:\n    a:\n    a:\n'       || "4: 'a' is said a second time, first in line 3"                     | 'Join the two: one of them would be lost.'
        'h.yml'   | 'web:\n  hosts:\n    w[5:1]:\n'          || '3: the range [5:1] has nothing in it: 5 is above 1'                | 'See: name, name[01:20], name:port, [address]:port.'
        'h.yml'   | 'web:\n  hosts:\n    w[c:a]:\n'          || '3: the range [c:a] has nothing in it: c is above a'                | 'See: name, name[01:20], name:port, [address]:port.'
        'h.yml'   | 'web:\n  hosts:\n    w[01:100]:\n'       || '3: with a leading zero both ends are equally long, got [01:100]'   | 'See: name, name[01:20], name:port, [address]:port.'
        'h.yml'   | 'web:\n  hosts:\n    w[1:9:0]:\n'        || '3: the step of a range is 1 or more, got 0 in [1:9:0]'             | 'See: name, name[01:20], name:port, [address]:port.'
        'h.yml'   | 'web:\n  hosts:\n    a:99999:\n'         || '3: a port is 1 to 65535, got 99999'                                | 'See: name, name[01:20], name:port, [address]:port.'
        'h.yml'   | 'web:\n  hosts:\n    "-oProxy=x":\n'     || "3: '-oProxy=x' is not the name of a host"                          | 'See: name, name[01:20], name:port, [address]:port.'
        'h.yml'   | 'web:\n  hosts:\n   a: !vault x\n'       || "3: host 'a' holds its variables, found 'x'"                        | 'Write a mapping: names with a colon, no dashes.'
        'h.yml'   | 'web:\n  vars:\n   a: !vault x\n'        || '3: this value is encrypted by ansible-vault, which is not read here' | 'Ask for it in the script (ask secret), or keep it in another file.'
        'h.yml'   | 'plugin: aws_ec2\n'                      || '1: this configures a plugin of Ansible, which is not run here'     | 'Keep what it finds: ansible-inventory -i FILE --list --yaml > hosts.yml'
        'h.yml'   | 'web: [\n'                               || '2: this is no YAML: expected the node content, but found \'<stream end>\'' | 'Mend that line.'
        'h.yml'   | 'web'                                    || "1: an inventory holds its groups, found 'web'"                     | 'Write a mapping: names with a colon, no dashes.'
        'h.ini'   | '[a:vars]\nx=1\n'                        || '1: section [a:vars] is of an undefined group: a'                   | 'Declare it with a line [a].'
        'h.ini'   | '[a]\n\nh x="1\n'                        || '3: the quote " is not closed'                                      | 'Close it, or put it in other quotes.'
        'h.ini'   | '[a b]\n'                                || '1: [a b] is no section'                                            | 'See: [group], [group:vars], [group:children].'
        'h.ini'   | '[a]\n[a:children]\na\n'                 || "3: group 'a' in group 'a' makes a circle: 'a' is in 'a' already"   | 'Take one of the two out of the other.'
    }

    def 'a text that would unfold to a huge one, or to an endless one, is refused quickly: #what'() {
        when:
        read('h.yml', text)

        then:
        def refused = thrown(InventoryException)
        refused.message =~ problem

        where:
        what               | text                                                          || problem
        'billion laughs'   | laughs(10, 9)                                                 || /this YAML is refused: Number of aliases/
        'fewer, as deep'   | laughs(8, 6)                                                  || /unfold to more than 500000 values/
        'itself'           | 'g:\n  vars:\n    a: &a [*a]\n'                               || /more than 50 deep/
        'merged with self' | 'g:\n  vars: &a\n    <<: *a\n'                                || /more than 50 deep/
        'group in itself'  | 'g: &g\n  children:\n    h: *g\n'                             || /makes a circle/
        'deep'             | 'g: ' + '[' * 10_000                                          || /refused|no YAML/
        'hosts'            | 'g:\n  hosts:\n    a[1:1000][1:1000]:\n'                      || /means more than 100000 hosts/
        'hosts, by range'  | 'g:\n  hosts:\n    a[0:999999999]:\n'                         || /means more than 100000 hosts/
        'hosts, by groups' | 'g:\n  hosts:\n    a[1:60000]:\n    b[1:60000]:\n'            || /more than 100000 hosts/
        'an object'        | 'g:\n  vars:\n    a: !!javax.script.ScriptEngineManager []\n' || /Global tag is not allowed/
    }

    def 'what cannot be read is an error, not an empty inventory: #problem'() {
        when:
        InventoryReader.read(file(temp))

        then:
        def refused = thrown(InventoryException)
        refused.message.contains(problem)

        where:
        file                                                                       || problem
        ({ Path at -> at.resolve('none.yml') })                                    || 'there is no inventory'
        ({ Path at -> at })                                                        || 'is a folder'
        ({ Path at -> Files.write(at.resolve('x'), [0xff, 0xfe, 0] as byte[]) })   || 'is no text in UTF-8'
        ({ Path at -> Files.write(at.resolve('x'), new byte[9 << 20]) })           || 'more than 8 MiB'
        ({ Path at -> beside(at, 'group_vars') })                                  || 'are variables in group_vars, which are not read'
        ({ Path at -> beside(at, 'host_vars') })                                   || 'are variables in host_vars, which are not read'
    }

    static Path beside(Path folder, String variables) {
        Files.createDirectory(folder.resolve(variables))
        Files.writeString(folder.resolve('hosts'), 'web1\n')
    }

    def 'a value of INI is what Python makes of it: #text'() {
        expect:
        PythonLiteral.read(text).toString() == json

        where:
        text                 || json
        '23'                 || '23'
        '-5'                 || '-5'
        '007'                || '"007"'
        '0x1F'               || '31'
        '1_000'              || '1000'
        '99999999999999999999' || '99999999999999999999'
        '1.5e3'              || '1500.0'
        'True # yes'         || 'true'
        'None'               || 'null'
        'true'               || '"true"'
        'plain # kept'       || '"plain # kept"'
        "'a b'"              || '"a b"'
        "'it\\'s\\n'"        || '"it\'s\\n"'
        "[1, 'a', [True]]"   || '[1,"a",[true]]'
        "{'a': 1, 'b': {}}"  || '{"a":1,"b":{}}'
        '(1,)'               || '[1]'
        '(1)'                || '1'
        '80,443'             || '[80,443]'
        '10.0.0.1'           || '"10.0.0.1"'
        '12abc'              || '"12abc"'
        '['                  || '"["'
        ''                   || '""'
        '/var/log'           || '"/var/log"'
        '[' * 5000           || '"' + '[' * 5000 + '"'
    }

    def 'the format is told by the name, else by what stands there'() {
        expect:
        read(name, text).hosts().keySet() == hosts as Set

        where:
        name        | text                          || hosts
        'hosts'     | '# ours\n---\nweb:\n hosts:\n  a:\n' || ['a']
        'hosts'     | 'all:\n  hosts: a\n'          || ['a']
        'hosts'     | '[web]\na\n'                  || ['a']
        'hosts'     | 'a\nb x=1\n'                  || ['a', 'b']
        'prod.json' | '{"web": {"hosts": {"a": null}}}' || ['a']
        'prod.ini'  | 'a\n'                         || ['a']
        'site.prod' | 'a\n'                         || ['a']
    }

    def 'among groups of the same depth the priority decides before the name'() {
        given:
        def inventory = read('h.yml', '''
            a: {hosts: {h: }, vars: {v: a, ansible_group_priority: 10}}
            b: {hosts: {h: }, vars: {v: b}}
            c: {children: {d: {hosts: {h: }, vars: {w: deep}}}, vars: {w: c, ansible_group_priority: 99}}
            '''.stripIndent())

        expect:
        inventory.hosts().h.variables().collectEntries { [it.key, it.value.asText()] } == [v: 'a', w: 'deep']
    }

    def 'a part of a pattern that fits nothing is an error, also where it excludes: #pattern'() {
        given:
        def inventory = read('h.ini', '[web]\nw1\nw2\n[db]\nd1\n')

        when:
        inventory.pick(pattern)

        then:
        def refused = thrown(InventoryException)
        refused.message =~ problem
        refused.next() =~ next

        where:
        pattern      || problem                                              | next
        'wbe'        || /the pattern 'wbe' fits no group and no host of/     | /Did you mean web\?/
        'all:!w3'    || /the pattern '!w3' fits no group/                    | /Did you mean w1\?/
        'web,x*'     || /the pattern 'x\*' fits no group/                    | /--graph/
        'web[7]'     || /asks for more than the 2 hosts of web/              | /web\[-1\]/
        'web[-3]'    || /asks for more than the 2 hosts of web/              | /web\[0\]/
        'web[1:0]'   || /ends before it begins/                              | /web\[0:1\]/
        '~(a'        || /is no regular expression/                           | /glob/
        ' , '        || /names no host/                                      | /all/
        'localhost'  || /fits no group and no host/                          | /graph/
    }

    def 'a pattern that explodes elsewhere is quick here'() {
        given:
        def inventory = read('h.ini', '[web]\n' + 'a' * 60 + '\n')

        when:
        inventory.pick('~(a+)+$$b')

        then:
        thrown(InventoryException)
    }

    static laughs(int deep, int wide) {
        def lines = ['g:', '  vars:', '    a0: &a0 ha']
        (1..deep).each { lines << "    a$it: &a$it [${(['*a' + (it - 1)] * wide).join(', ')}]" }
        lines.join('\n') + '\n'
    }

    private Inventory read(String name, String text) {
        InventoryReader.read(Files.writeString(temp.resolve(name), text))
    }
}
