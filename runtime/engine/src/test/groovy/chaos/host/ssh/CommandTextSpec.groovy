package chaos.host.ssh

import chaos.host.Argument
import chaos.host.Command
import java.nio.file.Path
import spock.lang.Specification

/** What is said to the shell of a host, word for word. */
class CommandTextSpec extends Specification {

    def text = new CommandText('MARK')

    def 'the opener holds nothing of the command'() {
        expect:
        text.opener(Optional.empty()) ==
            /exec sh -c 'exec 2>&1; setsid sh -c '\''echo "MARK pid $$"; exec sh'\''; printf '\''\nMARK end %d\n'\'' $?'/
        text.opener(Optional.of("o'neill")) ==
            "exec sh -c 'exec 2>&1; sudo -k -S -p '\\''MARK password\n'\\'' -u '\\''o'\\''\\'\\'''\\''neill'\\'' -- setsid -w sh -c " +
            "'\\''echo \"MARK pid \$\$\"; exec sh'\\''; printf '\\''\\nMARK end %d\\n'\\'' \$?'"
    }

    def 'a command with everything'() {
        given:
        def command = new Command(['/opt/my app', '-x', "it's", '$HOME', '', 'a\nb'].collect { Argument.of(it) },
            [B: Argument.secret('p w'), A: Argument.of('1')], Optional.of(Path.of('/var/my dir')))

        expect:
        text.script(command) == '''\
            cd -- '/var/my dir' 2>/dev/null || { printf '%s\\n' 'MARK not there is no directory /var/my dir'; exit 126; }
            export A=1
            export B='p w'
            [ -e '/opt/my app' ] || { printf '%s\\n' 'MARK not there is no /opt/my app'; exit 126; }
            { [ -f '/opt/my app' ] && [ -x '/opt/my app' ]; } || { printf '%s\\n' 'MARK not /opt/my app may not be run'; exit 126; }
            exec '/opt/my app' -x 'it'\\''s' '$HOME' '' 'a
            b' </dev/null
            '''.stripIndent()
    }

    def 'a program of the path'() {
        expect:
        text.script(Command.of('uptime')) == '''\
            command -v -- uptime >/dev/null || { printf '%s\\n' 'MARK not there is no program '\\''uptime'\\'' on PATH'; exit 126; }
            exec uptime </dev/null
            '''.stripIndent()
    }

    def 'the end of a group'() {
        expect:
        CommandText.ending(7).words()*.value() == ['sh', '-c', 'kill -s TERM -- -7 2>/dev/null; n=0; ' +
            'while [ $n -lt 20 ] && kill -s 0 -- -7 2>/dev/null; do sleep 0.1; n=$((n+1)); done; kill -s KILL -- -7 2>/dev/null; :']
    }

    def 'what no shell can be told is refused'() {
        when:
        text.script(new Command([Argument.of(word)], environment, Optional.empty()))

        then:
        thrown(IllegalArgumentException)

        where:
        word     | environment
        'a\0b'   | [:]
        'a'      | ['A;id': Argument.of('x')]
        'a'      | ['': Argument.of('x')]
        'a'      | [A: Argument.of('x\0')]
    }

    def 'the output of a command is what stands between our lines'() {
        given:
        def told = []
        def output = new CommandOutput('MARK', { told << it })

        when:
        text.getBytes('UTF-8').each { output.write(it) }

        then:
        told == lines

        where:
        text                                                        || lines
        'motd\nMARK pid 7\none\ntwo\n\nMARK end 0\n'                || ['one', 'two']
        'MARK pid 7\nno end of line\nMARK end 0\n'                  || ['no end of line']
        'MARK pid 7\n\n\nempty\n\n\n\nMARK end 0\nlate\n'           || ['', '', 'empty', '', '']
        'MARK pid 7\n\nMARK end 0\n'                                || []
        'MARK pid 7\nMARK password\nMARK end %d\nMARK pid 8\nx\nMARK not y\n\nMARK end 0\n' || ['MARK password', 'MARK end %d', 'MARK pid 8', 'x', 'MARK not y']
        'MARK pid 7\nä MARK\r\n\nMARK end 0\n'                      || ['ä MARK']
    }
}
