package chaos.host.config

import static chaos.host.config.OpenSshCasesSpec.surroundings

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

@Timeout(30)
class SshConfigSpec extends Specification {

    @TempDir
    Path temp

    def 'whether a Match exec applies is never tried: it is refused where it would decide, and only there'() {
        given:
        def marker = temp.resolve('ran')

        when:
        settings("Match host x exec \"touch $marker\"\n User u\n", 'x')

        then:
        def refused = thrown(ConfigException)
        refused.message =~ /config:1: whether this Match applies to x hangs on 'exec', which is never tried here/
        refused.next().contains('Match host')
        !Files.exists(marker)

        when:
        def other = settings("Match exec \"touch $marker\" host x\n User u\n", 'y')

        then:
        other.user() == 'me'
        !Files.exists(marker)
    }

    def 'a proxy command is refused, and a jump said before it counts'() {
        when:
        settings('ProxyCommand nc %h %p | tee x\n', 'x').jumps()

        then:
        thrown(ConfigException)

        expect:
        settings('ProxyCommand none\n', 'x').jumps() == []
        settings('ProxyJump a\nProxyCommand nc %h %p\n', 'x').jumps() == [Destination.of('a')]
    }

    def 'jumps, keys and files with their tokens'() {
        given:
        def settings = settings('''
            Host web
              HostName 10.0.0.9
              User u
              Port 2022
              ProxyJump a,%r@b.%n:23,[::1]:24
              IdentityFile ~/.ssh/%n-%r
              IdentityFile ${KEYS}/%%%h
              UserKnownHostsFile ~/known-%p /dev/null
              IdentityAgent $AGENT
            '''.stripIndent(), 'web', [KEYS: '/keys', AGENT: '/run/agent'])

        expect:
        settings.jumps() == ['a', 'u@b.web:23', '[::1]:24'].collect { Destination.parse(it) }
        settings.identityFiles() == [temp.resolve('.ssh/web-u'), Path.of('/keys/%10.0.0.9')]
        settings.knownHosts() == [temp.resolve('known-2022'), Path.of('/dev/null')]
        settings.agent() == Optional.of(Path.of('/run/agent'))
    }

    def 'what is usual where nothing is said'() {
        given:
        def settings = settings('', 'web')

        expect:
        settings.user() == 'me'
        settings.port() == 22
        settings.hostName() == 'web'
        settings.identityFiles()*.fileName*.toString() == ['id_rsa', 'id_ecdsa', 'id_ed25519']
        settings.knownHosts()*.fileName*.toString() == ['known_hosts', 'known_hosts2']
        settings.serverAliveCountMax() == 3
        settings.connectTimeout() == Optional.empty()
        settings.agent() == Optional.empty()
        !settings.identitiesOnly()
    }

    def 'what is said goes before the configuration'() {
        expect:
        SshConfig.only(write('User u\nPort 9\n'), surroundings(temp.toString(), 'me'))
            .settings(Destination.parse('v@x:8')).with { [it.user(), it.port()] } == ['v', 8]
    }

    def 'a destination is read, or refused: #text'() {
        expect:
        Destination.parse(text) == new Destination(host, Optional.ofNullable(user ?: null), Optional.ofNullable(port ?: null), Optional.empty())

        where:
        text                 || host      | user  | port
        'web'                || 'web'     | ''    | 0
        'u@web'              || 'web'     | 'u'   | 0
        'u@web:23'           || 'web'     | 'u'   | 23
        'ssh://u@web:23/'    || 'web'     | 'u'   | 23
        '[2001:db8::1]:23'   || '2001:db8::1' | '' | 23
        '2001:db8::1'        || '2001:db8::1' | '' | 0
    }

    def 'a destination that is none: #text'() {
        when:
        Destination.parse(text)

        then:
        thrown(IllegalArgumentException)

        where:
        text << ['', '-oProxyCommand=x', 'a b', 'web:99999', 'web:0', 'u@', 'a@b@c d']
    }

    def 'a wrong line is told with its place and what to do: #problem'() {
        when:
        settings(text, 'x').with { it.port(); it.connectTimeout(); it.identityFiles(); it.jumps() }

        then:
        def refused = thrown(ConfigException)
        refused.message.replace(temp.toString() + '/', '') == problem
        !refused.next().empty

        where:
        text                       || problem
        'User "u\n'                || 'config:1: the quote " is not closed'
        '\nUser\n'                 || 'config:2: nothing follows User'
        'Port x\n'                 || "Port of x is a number, got 'x'"
        'Port 0\n'                 || 'Port of x is 1 to 65535, got 0'
        'ConnectTimeout 5q\n'      || "connecttimeout is a time such as 30 or 1m30s, got '5q'"
        'IdentityFile %z\n'        || "'%z' for x has the unknown token %z"
        'IdentityFile ${NONE}/a\n' || "'\${NONE}/a' for x needs the variable NONE, which is not set"
        'Match hots x\n'           || "config:1: Match does not know 'hots', or what should follow is missing"
        'Match host\n'             || "config:1: Match does not know 'host', or what should follow is missing"
    }

    def 'a file that includes itself ends'() {
        given:
        def file = temp.resolve('config')

        when:
        settings("Include $file\n", 'x')

        then:
        thrown(ConfigException)
    }

    def 'many stars are matched in time'() {
        expect:
        !ConfigPattern.matches('*a' * 2_000 + 'b', 'a' * 20_000)
    }

    private Path write(String text) { Files.writeString(temp.resolve('config'), text) }

    private HostSettings settings(String text, String host, Map<String, String> environment = [:]) {
        SshConfig.only(write(text), surroundings(temp.toString(), 'me', environment)).settings(Destination.of(host))
    }
}
