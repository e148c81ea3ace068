package chaos.host.ssh

import static java.time.Duration.ofMillis
import static java.time.Duration.ofSeconds

import chaos.host.Command
import chaos.host.Ending
import chaos.support.Needs
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** Commands with the rights of another user. */
@Timeout(120)
class SudoSpec extends Specification {

    @TempDir
    Path temp

    def asked = []
    def answers = ['s3cret']

    @AutoCleanup
    Sshd sshd

    @AutoCleanup
    Reach reach

    def 'the password is asked for once, reaches sudo by the pipe, and stands nowhere else'() {
        given:
        reach('')
        def lines = []

        when:
        def two = (1..2).collect { reach.host().as('nobody').run(Command.shell('echo hello; tr "\\0" "\\n" </proc/$PPID/cmdline'), ofSeconds(60), { lines << it }) }

        then:
        two*.ending() == [new Ending.Exited(0)] * 2
        asked == ['Password for sudo']
        lines.count('hello') == 2
        !lines.join('\n').contains('s3cret')
        Files.readString(temp.resolve('args')).count('-u nobody -- setsid') == 2
        !Files.readString(temp.resolve('args')).contains('s3cret')
        !Files.readString(sshd.folder().resolve('log')).contains('s3cret')
    }

    def 'where sudo asks for nothing, nobody is asked'() {
        given:
        reach('free=1')

        expect:
        reach.host().as('nobody').run(Command.of('true'), ofSeconds(60), {}).succeeded()
        asked == []
    }

    def 'what sudo refuses is told: #why'() {
        given:
        answers = given
        reach(setting)

        expect:
        def ending = reach.host().as('nobody').run(Command.of('true'), ofSeconds(60), {}).ending()
        ending instanceof Ending.NotStarted
        ending.reason().startsWith('node: ')
        ending.reason().contains(why)

        where:
        given      | setting     || why
        ['wrong']  | ''          || 'sudo refuses the password'
        []         | ''          || 'sudo wants a password, and nobody is there to type it'
        ['s3cret'] | 'refuse=1'  || 'me is not in the sudoers file'
    }

    def 'a timeout ends what runs with the rights of another'() {
        given:
        reach('')
        def process = 0

        expect:
        reach.host().as('nobody').run(Command.shell('sleep 300 & wait'), ofMillis(700), { process = it }, {}).ending() instanceof Ending.TimedOut
        living(process).empty
    }

    def 'sudo itself makes it another user, whose process group is ended at a timeout'() {
        given:
        Needs.program('sudo')
        Needs.that(System.getProperty('user.name') == 'root', 'only root may become another here without a password')
        sshd = Sshd.own()
        reach = new Reach(sshd)
        def process = 0

        expect:
        with(reach.host().as('nobody').run(Command.shell('id -un; exit 7'), ofSeconds(60), {})) {
            it.lines() == ['nobody']
            it.ending() == new Ending.Exited(7)
        }
        reach.host().as('no-such-user').run(Command.of('true'), ofSeconds(60), {}).ending().reason().contains('unknown user')
        reach.host().as('nobody').run(Command.shell("trap '' TERM; sleep 300 & wait"), ofMillis(700), { process = it }, {}).ending() instanceof Ending.TimedOut
        living(process).empty
    }

    /** Who is dead and not yet waited for by its new parent counts as gone. */
    private static List<String> living(long group) {
        ['ps', '-eo', 'pgid=,stat=,args='].execute().text.readLines()*.strip().findAll { it ==~ /$group [^ZX].*/ }
    }

    /** A server whose PATH begins with a sudo that asks, reads and refuses as the real one, and changes no user. */
    private void reach(String setting) {
        def sudo = Files.writeString(temp.resolve('sudo'), """#!/bin/sh
            $setting
            echo "\$*" >> $temp/args
            [ -z "\$refuse" ] || { echo 'me is not in the sudoers file.' >&2; exit 1; }
            while [ "\$1" != -- ]; do [ "\$1" != -p ] || prompt=\$2; shift; done; shift
            right=
            for try in 1 2 3; do
                [ -z "\$free\$right" ] || break
                printf '%s' "\$prompt" >&2; IFS= read -r word || exit 1
                [ "\$word" = s3cret ] && right=1 || echo 'Sorry, try again.' >&2
            done
            [ -n "\$free\$right" ] || exit 1
            "\$@"
            """.stripIndent())
        Files.setPosixFilePermissions(sudo, PosixFilePermissions.fromString('rwxr-xr-x'))
        sshd = Sshd.own("SetEnv SHLVL=1 PATH=$temp:${System.getenv('PATH')}")
        def left = answers.iterator()
        reach = new Reach(sshd, [prompter: Reach.prompter(secret: { asked << it; left.hasNext() ? left.next() : null })])
    }
}
