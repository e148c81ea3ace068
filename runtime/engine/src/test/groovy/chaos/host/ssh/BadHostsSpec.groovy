package chaos.host.ssh

import static java.time.Duration.ofSeconds

import chaos.host.Command
import chaos.host.Ending
import java.nio.file.Files
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.Timeout

/** What can be wrong with a host or the way there: one line with its name, the hop that failed and what to do. */
@Timeout(120)
class BadHostsSpec extends Specification {

    def sshd = Sshd.shared()

    @AutoCleanup
    Reach reach

    def 'one line tells the host, the hop and what to do: #problem'() {
        given:
        def good = "HostName 127.0.0.1\n Port ${sshd.port()}\n IdentityFile ${sshd.folder()}/user\n StrictHostKeyChecking yes\n UserKnownHostsFile ~/.ssh/known_hosts\n"
        reach = new Reach(sshd, [config: config.replace('GOOD', good).replace('PORT', sshd.port() as String)])

        when:
        def finished = reach.host().run(Command.of('true'), ofSeconds(30), {})

        then:
        finished.ending() instanceof Ending.NotStarted
        def line = finished.ending().reason()
        line.replace(sshd.port() as String, 'PORT').startsWith(problem)
        line.contains(next)
        line.readLines().size() == 1

        where:
        config                                                                 || problem                                                                   | next
        'Host node\n HostName no-such.invalid\n'                               || 'node: there is no address for no-such.invalid'                           | 'ansible_host'
        'Host node\n HostName 127.0.0.1\n Port 1\n'                            || 'node: nobody listens at 127.0.0.1:1'                                     | 'Is sshd up'
        'Host node\n GOOD IdentityFile none\n IdentitiesOnly yes\n User no\n'  || 'node: 127.0.0.1:PORT does not let no in; offered was '                   | 'authorized_keys'
        'Host node\n IdentityFile none\n GOOD ProxyJump gone\nHost gone\n HostName 127.0.0.1\n Port 1\n' || 'node: at the jump host gone: nobody listens at 127.0.0.1:1' | 'Is sshd up'
        'Host node\n HostName 127.0.0.1\n Port 1\n ProxyJump jump\nHost jump\n GOOD' || 'node: nobody listens at 127.0.0.1:1'                               | 'Is sshd up'
        'Host node\n GOOD ProxyJump node2\nHost node2\n GOOD ProxyJump node\n' || 'node: the way to '                                                       | 'lead back to itself'
        'Host node\n GOOD ProxyCommand nc %h %p\n'                             || 'node: ProxyCommand of node is not run here'                              | 'ProxyJump'
        'Host node\n Port x\n'                                                 || "node: Port of node is a number, got 'x'"                                 | 'ssh_config'
    }

    def 'a server that says nothing is given up in time, also behind a jump host'() {
        given:
        def silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())
        def good = "HostName 127.0.0.1\n Port ${sshd.port()}\n IdentityFile ${sshd.folder()}/user\n"
        reach = new Reach(sshd, [config: "Host node\n HostName 127.0.0.1\n Port $silent.localPort\n ConnectTimeout 1\n $jump\nHost jump\n $good"])

        expect:
        reach.host().run(Command.of('true'), ofSeconds(60), {}).ending().reason()
            .startsWith("node: no answer from 127.0.0.1:$silent.localPort in time")

        cleanup:
        silent.close()

        where:
        jump << ['', 'ProxyJump jump']
    }

    def 'something that is no SSH server is told as that'() {
        given:
        def web = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())
        def thread = Thread.startDaemon {
            try {
                while (true) { web.accept().withCloseable { it.outputStream << 'SSH-1.5-old\n' } }
            } catch (IOException closed) { }
        }
        reach = new Reach(sshd, [config: "Host node\n HostName 127.0.0.1\n Port $web.localPort\n"])

        expect:
        reach.host().run(Command.of('true'), ofSeconds(60), {}).ending().reason()
            .startsWith("node: no SSH with 127.0.0.1:$web.localPort (invalid server's version string)")

        cleanup:
        web.close()
        thread.join()
    }

    def 'over two jump hosts, whose keys are checked too'() {
        given:
        def good = "HostName 127.0.0.1\n Port ${sshd.port()}\n IdentityFile ${sshd.folder()}/user\n"
        reach = new Reach(sshd, [config: "Host node one two\n $good\nHost node\n ProxyJump one,two\nHost two\n HostKeyAlias $alias\n"])

        when:
        def finished = reach.host().run(Command.of('true'), ofSeconds(60), {})

        then:
        finished.ending().print().startsWith(told)

        where:
        alias                      || told
        '[127.0.0.1]:' + Sshd.shared().port() || 'exit status 0'
        'stranger'                 || 'could not be started: node: at the jump host two: the key of stranger is not known'
    }

    def 'the passphrase of a key is asked for once, however many hosts want it; a wrong one is asked for again'() {
        given:
        def key = "locked-${UUID.randomUUID()}"
        Files.write(sshd.folder().resolve('authorized'), Files.readAllBytes(sshd.key(key, 'open sesame').resolveSibling(key + '.pub')), java.nio.file.StandardOpenOption.APPEND)
        def asked = []
        def answers = ['wrong', 'open sesame'].iterator()
        reach = new Reach(sshd, [prompter: Reach.prompter(secret: { asked << it; answers.next() }),
            config: "Host *\n HostName 127.0.0.1\n Port ${sshd.port()}\n IdentityFile ${sshd.folder()}/$key\n HostKeyAlias [127.0.0.1]:${sshd.port()}\nHost b\n User ${System.getProperty('user.name')}\n ServerAliveInterval 7\nMatch originalhost b\n ProxyJump a\n"])

        expect:
        reach.host('a').run(Command.of('true'), ofSeconds(60), {}).succeeded()
        reach.host('b').run(Command.of('true'), ofSeconds(60), {}).succeeded()
        asked.size() == 2
        asked.every { it.contains(key) }
    }

    def 'the agent is asked for keys'() {
        given:
        def socket = Files.createTempDirectory('agent').resolve('s')
        def agent = ['ssh-agent', '-D', '-a', socket.toString()].execute()
        while (!Files.exists(socket)) { Thread.onSpinWait() }
        ['env', "SSH_AUTH_SOCK=$socket", 'ssh-add', '-q', "${sshd.folder()}/user"].execute().waitFor()
        reach = new Reach(sshd, [environment: [SSH_AUTH_SOCK: socket.toString()],
            config: "Host node\n HostName 127.0.0.1\n Port ${sshd.port()}\n IdentityFile none\n$more"])

        expect:
        reach.host().run(Command.of('true'), ofSeconds(60), {}).succeeded() == lets

        cleanup:
        agent.destroy()
        socket.parent.toFile().deleteDir()

        where:
        more                     || lets
        ''                       || true
        ' IdentitiesOnly yes\n'  || false
        ' IdentityAgent none\n'  || false
    }

    def 'more commands than a session may have wait for each other, and ending one still has a lane'() {
        given:
        reach = new Reach(sshd)
        reach.host().run(Command.of('true'), ofSeconds(30), {})

        when:
        def all = (1..25).collect { java.util.concurrent.CompletableFuture.supplyAsync(
            { reach.host().run(Command.shell('sleep 0.2'), ofSeconds(60), {}).ending() }, { Runnable work -> Thread.startDaemon { work.run() } }) }

        then:
        all*.get().every { it == new Ending.Exited(0) }
    }
}
