package chaos.host.ssh

import static java.time.Duration.ofSeconds

import chaos.host.Command
import chaos.host.Ending
import java.nio.file.Files
import java.util.concurrent.CompletableFuture
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.Timeout

/** The link is lost in the middle. */
@Timeout(120)
class LostLinkSpec extends Specification {

    @AutoCleanup
    def sshd = Sshd.own()

    @AutoCleanup
    Reach reach = new Reach(sshd)

    def 'a command whose link is lost ends as that, and the next one finds a new link'() {
        given:
        def up = new CompletableFuture()
        def finished = CompletableFuture.supplyAsync {
            reach.host().run(Command.shell('echo up; exec sleep 300'), ofSeconds(100), { id -> up.complete(id) }, {})
        }
        def process = ProcessHandle.of(up.get()).get()

        when:
        sshd.cut()

        then:
        finished.get().ending() instanceof Ending.LinkLost
        finished.get().ending().print().startsWith('its end is not known, the link is lost: ')
        !finished.get().succeeded()

        and:
        reach.host().run(Command.of('echo', 'again'), ofSeconds(60), {}).lines() == ['again']

        cleanup:
        process.destroyForcibly()
    }

    def 'a server that is gone is unreachable, and is found when it is back with its key; with another it is refused'() {
        expect:
        reach.host().run(Command.of('true'), ofSeconds(60), {}).succeeded()

        when:
        sshd.stop()

        then:
        reach.host().run(Command.of('true'), ofSeconds(60), {}).ending().print().contains('nobody listens at')

        when:
        sshd.start()

        then:
        reach.host().run(Command.of('true'), ofSeconds(60), {}).succeeded()

        when:
        sshd.changeKey()

        then:
        reach.host().run(Command.of('true'), ofSeconds(60), {}).ending().print().contains('has changed: it shows')
    }
}
