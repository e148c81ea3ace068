package chaos.host.config

import chaos.support.Needs
import com.fasterxml.jackson.databind.ObjectMapper
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** Our reading beside that of OpenSSH itself: recorded answers, and those of the program on this machine. */
class OpenSshCasesSpec extends Specification {

    static final CASES = new ObjectMapper()
        .readValue(OpenSshCasesSpec.getResource('/chaos/host/ssh-config.json'), Map).cases

    @TempDir
    Path temp

    def 'as OpenSSH answered: #one.id'() {
        given:
        Files.createDirectory(temp.resolve('.ssh'))
        Files.writeString(temp.resolve('.ssh/inc.conf'), 'Host x\n User inc\n')

        when:
        def settings = settings(one.config, one.host)

        then:
        one.expected.every { key, value -> answer(settings, key) == (value == '<login name>' ? 'me' : value) }

        where:
        one << CASES
    }

    private answer(HostSettings settings, String key) {
        switch (key) {
            case 'user': return settings.user()
            case 'port': return settings.port()
            case 'identityfile': return settings.all('identityfile')
            case 'serveraliveinterval_s': return settings.serverAliveInterval().get().seconds
            case 'connecttimeout_s': return settings.connectTimeout().get().seconds
        }
        throw new IllegalArgumentException("no way to compare $key")
    }

    def 'as the ssh of this machine answers: #what'() {
        given:
        Needs.program('ssh')
        def file = Files.writeString(temp.resolve('config'), text.stripIndent().replace('TEMP', temp.toString()))
        Files.writeString(temp.resolve('b.inc'), 'Host x\n  User b\nHost *\n  Port 7\n')
        Files.writeString(temp.resolve('a.inc'), 'Match host x\n  Compression yes\n')

        when:
        def ssh = ['ssh', '-G', '-F', file.toString(), host].execute()
        def answers = ssh.text.readLines().collect { it.split(' ', 2) as List }.groupBy { it[0] }
        def told = answers.collectEntries { key, lines -> [key, lines.collect { it[1] }] }
        def settings = SshConfig.only(file, surroundings(System.getProperty('user.home'), System.getProperty('user.name')))
            .settings(Destination.of(host))

        then:
        ssh.waitFor() == 0
        told.user == [settings.user()]
        told.hostname == [settings.hostName()]
        told.port == [settings.port() as String]
        (told.connecttimeout ?: ['none']) == [settings.connectTimeout().map { it.seconds as String }.orElse('none')]
        told.serveraliveinterval == [settings.serverAliveInterval().map { it.seconds as String }.orElse('0')]
        (told.proxyjump ?: []) == settings.all('proxyjump').findAll { it != 'none' }
        (settings.all('identityfile').empty) || told.identityfile == settings.all('identityfile')
        (told.hostkeyalias ?: []) == settings.hostKeyAlias().map { [it] }.orElse([])

        where:
        what                         | host    | text
        'nothing'                    | 'x'     | ''
        'comments and blanks'        | 'x'     | '# no\n\n  \t\nUser u # why\nPort 5 #x\n'
        'no blank before a comment'  | 'x'     | 'User u#v\n'
        'two equals signs'           | 'x'     | 'User = =u\n'
        'equals and tab'             | 'x'     | 'User\t=\tu\n'
        'quoted keyword'             | 'x'     | '"User" u\n'
        'quotes in a word'           | 'x'     | 'User a"b c"d\n'
        'single quotes'              | 'x'     | "User 'a b'\n"
        'escaped blank'              | 'x'     | 'User a\\ b\n'
        'escaped quote'              | 'x'     | 'User a\\"b\n'
        'backslash stays'            | 'x'     | 'User a\\nb\n'
        'CRLF'                       | 'x'     | 'Host x\r\n  User u\r\n'
        'case of keywords'           | 'x'     | 'hOsT x\n  uSER u\n'
        'upper-case host'            | 'WEB'   | 'Host WEB\n User u\nHost web\n User v\n'
        'several patterns'           | 'b.e'   | 'Host a *.e\n User u\n'
        'negation alone'             | 'a'     | 'Host !b\n User u\n'
        'negation first'             | 'b'     | 'Host !b *\n User u\n'
        'question mark'              | 'web1'  | 'Host web?\n User u\nHost web\n User v\n'
        'stars'                      | 'aXbXc' | 'Host a*b*c\n User u\n'
        'comma is no separator'      | 'b'     | 'Host a,b\n User u\n'
        'hostname with token'        | 'web'   | 'Host web\n HostName %h.example.com\n'
        'hostname in upper case'     | 'web'   | 'Host web\n HostName EXAMPLE.com\n'
        'match host after hostname'  | 'web'   | 'Host web\n HostName db\nMatch host db\n User u\nMatch host web\n Port 9\n'
        'match host before hostname' | 'web'   | 'Match host db\n User u\nHost web\n HostName db\n'
        'match originalhost'         | 'web'   | 'Host web\n HostName db\nMatch originalhost web\n User u\n'
        'match list'                 | 'c'     | 'Match host a,!b,c\n User u\n'
        'match list, negated one'    | 'b'     | 'Match host a*,!b,*\n User u\n'
        'match negated'              | 'c'     | 'Match !host a\n User u\n'
        'match two'                  | 'c'     | 'Match host c user v\n Port 9\nHost c\n User v\n'
        'match user after user'      | 'c'     | 'Host c\n User v\nMatch host c user v\n Port 9\n'
        'match all'                  | 'c'     | 'Host d\n User no\nMatch all\n User u\n'
        'match final'                | 'web'   | 'Match final host db\n User u\nHost web\n HostName db\n'
        'match final, first wins'    | 'web'   | 'Match final\n User late\nHost web\n User early\n'
        'match canonical'            | 'web'   | 'Match canonical\n User u\n'
        'match localuser'            | 'web'   | "Match localuser ${System.getProperty('user.name')}\n User u\n"
        'match exec elsewhere'       | 'web'   | 'Match host other exec "exit 0"\n User u\n'
        'include with star'          | 'x'     | 'Include TEMP/*.inc\nUser late\n'
        'include in a block'         | 'y'     | 'Host x\n Include TEMP/b.inc\nHost y\n User u\n'
        'include, then the block'    | 'x'     | 'Host x\n Include TEMP/b.inc\n ConnectTimeout 4\n'
        'include two'                | 'x'     | 'Include TEMP/a.inc TEMP/b.inc\n'
        'include what is not there'  | 'x'     | 'Include TEMP/none.inc\nUser u\n'
        'times'                      | 'x'     | 'ConnectTimeout 1m30s\nServerAliveInterval 2m\n'
        'no timeout'                 | 'x'     | 'ConnectTimeout none\n'
        'proxy jump'                 | 'x'     | 'ProxyJump a,u@b:23\n'
        'proxy jump none'            | 'x'     | 'ProxyJump none\nHost x\n ProxyJump a\n'
        'identity twice'             | 'x'     | 'IdentityFile /a\nIdentityFile /b\nIdentityFile /a\n'
        'host key alias'             | 'x'     | 'HostKeyAlias Web1\n'
    }

    private HostSettings settings(String config, String host) {
        SshConfig.only(Files.writeString(temp.resolve('config'), config), surroundings(temp.toString(), 'me'))
            .settings(Destination.of(host))
    }

    static surroundings(String home, String user, Map<String, String> environment = [:]) {
        new Surroundings(Path.of(home), user, 'here.example.com', environment)
    }
}
