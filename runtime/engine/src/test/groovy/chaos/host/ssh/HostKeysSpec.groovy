package chaos.host.ssh

import static java.time.Duration.ofSeconds

import chaos.host.Command
import chaos.host.Ending
import chaos.host.config.Destination
import java.nio.file.Files
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.Timeout

/** The keys of hosts, with a real server. */
@Timeout(120)
class HostKeysSpec extends Specification {

    def sshd = Sshd.shared()

    @AutoCleanup
    Reach reach

    def 'an unknown key under #policy, where the person says #says: #outcome, and is noted: #noted'() {
        given:
        def asked = []
        reach = reach(policy, '', [confirm: { asked << it; says }])

        when:
        def finished = run()

        then:
        finished.succeeded() == (outcome == 'let in')
        Files.readString(reach.known) == (noted ? sshd.knownHost() : '')
        asked.size() == (policy == 'ask' ? 1 : 0)
        asked.every { it.contains(sshd.fingerprint()) && it.contains("[127.0.0.1]:${sshd.port()}") }
        outcome == 'let in' || finished.ending().print().contains("node: the key of [127.0.0.1]:${sshd.port()} is not known: it shows ssh-ed25519 ${sshd.fingerprint()}")

        where:
        policy       | says  || outcome   | noted
        'yes'        | true  || 'refused' | false
        'accept-new' | false || 'let in'  | true
        'ask'        | true  || 'let in'  | true
        'ask'        | false || 'refused' | false
    }

    def 'a changed key is refused under #policy, with both fingerprints, and nothing is noted'() {
        given:
        def other = 'AAAAC3NzaC1lZDI1NTE5AAAAIGrIzSCp0y1nYzgcCFZ5oiNhQ0Vqh0Mk7ZyTTYjDbOe4'
        def before = "[127.0.0.1]:${sshd.port()} ssh-ed25519 $other\n".toString()
        reach = reach(policy, before, [confirm: { true }])

        when:
        def line = run().ending().print()

        then:
        line.contains("node: the key of [127.0.0.1]:${sshd.port()} has changed: it shows ssh-ed25519 ${sshd.fingerprint()}, known is ssh-ed25519 SHA256:")
        line.contains("ssh-keygen -f ${reach.known} -R '[127.0.0.1]:${sshd.port()}'")
        Files.readString(reach.known) == before

        where:
        policy << ['yes', 'accept-new', 'ask']
    }

    def 'no check is asked for by #policy: refused before anything is connected'() {
        given:
        reach = reach(policy, '')

        expect:
        run().ending().print().contains("StrictHostKeyChecking $policy is not done here")
        Files.readString(reach.known).empty

        where:
        policy << ['no', 'off', 'typo']
    }

    def 'a known host that shows a key of another type has changed; a revoked key is refused'() {
        given:
        reach = reach('accept-new', lines(sshd))

        expect:
        run().ending().print().contains(problem)

        where:
        lines                                                    || problem
        ({ "[127.0.0.1]:${it.port()} ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAAQE=\n" }) || 'has changed'
        ({ '@revoked ' + it.knownHost() })                       || 'is revoked'
        ({ '@revoked * ' + it.knownHost().split(' ')[1..2].join(' ') + '\n' + it.knownHost() }) || 'is revoked'
    }

    def 'a known key is found by #how'() {
        given:
        def name = "[127.0.0.1]:${sshd.port()}"
        def key = sshd.knownHost().strip().split(' ')[1..2].join(' ')
        reach = reach('yes', line(name, key))

        expect:
        run().succeeded()

        where:
        how            | line
        'its hash'     | { n, k -> KnownHostsLine.hashed(n, new byte[20]) + " $k\n" }
        'a list'       | { n, k -> "other,$n $k comment\n" }
        'a pattern'    | { n, k -> "[127.0.0.*]:* $k\n" }
        'CRLF'         | { n, k -> "$n $k\r\n" }
        'among others' | { n, k -> "# c\n\nbroken line\n@cert-authority * $k\nother $k\n$n $k\n" }
    }

    def 'a host key alias is the name that counts'() {
        given:
        reach = reach('yes', 'web-1 ' + sshd.knownHost().split(' ')[1..2].join(' '), [:], '  HostKeyAlias web-1\n')

        expect:
        run().succeeded()
    }

    def 'names are hidden where HashKnownHosts says so, and found again'() {
        given:
        reach = reach('accept-new', '', [:], '  HashKnownHosts yes\n')

        expect:
        run().succeeded()
        Files.readString(reach.known).startsWith('|1|')
        !Files.readString(reach.known).contains('127.0.0.1')
        ['ssh-keygen', '-F', "[127.0.0.1]:${sshd.port()}", '-f', reach.known.toString()].execute().text.contains('found')
    }

    def 'many first contacts at once tear no line and lose none'() {
        given: 'as many names for one server, and a last line without its end'
        def names = (1..24).collect { "n$it" }
        reach = reach('accept-new', 'other ssh-ed25519 AAAA', [:], '', names.collect { "Host $it\n  HostKeyAlias $it\n" }.join() + "Host n* node\n")
        def pool = Executors.newFixedThreadPool(24)

        when:
        def ended = pool.invokeAll(names.collect { name -> { -> reach.host(name).run(Command.of('true'), ofSeconds(60), {}).ending() } as Callable })*.get()
        def lines = Files.readAllLines(reach.known)

        then:
        ended.every { it == new Ending.Exited(0) }
        lines.first() == 'other ssh-ed25519 AAAA'
        lines.tail().sort() == names.collect { it + ' ' + sshd.knownHost().strip().split(' ')[1..2].join(' ') }.sort()

        cleanup:
        pool.shutdownNow()
    }

    private run() { reach.host().run(Command.of('true'), ofSeconds(30), {}) }

    private Reach reach(String policy, String known, Map answers = [:], String more = '', String head = 'Host node\n') {
        new Reach(sshd, [known: known, prompter: Reach.prompter(answers), config: """$head  HostName 127.0.0.1
  Port ${sshd.port()}
  IdentityFile ${sshd.folder()}/user
  StrictHostKeyChecking $policy
  UserKnownHostsFile ~/.ssh/known_hosts
  GlobalKnownHostsFile /dev/null
$more"""])
    }
}
