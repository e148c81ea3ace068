package chaos.host.ssh

import chaos.host.config.Destination
import chaos.host.config.SshConfig
import chaos.host.config.Surroundings
import chaos.journal.SystemClock
import java.nio.file.Files
import java.nio.file.Path

/** A user with a home of his own, who knows the server and its key unless told otherwise. */
class Reach implements AutoCloseable {

    final Path home = Files.createTempDirectory('chaos-home')
    final Sshd sshd
    final SshLinks links

    Reach(Sshd sshd, Map<String, Object> said = [:]) {
        this.sshd = sshd
        Files.createDirectory(home.resolve('.ssh'))
        Files.writeString(known, said.containsKey('known') ? said.known : sshd.knownHost())
        def config = Files.writeString(home.resolve('config'), said.config ?: own())
        def surroundings = new Surroundings(home, System.getProperty('user.name'), 'here', said.environment ?: [:])
        links = new SshLinks(SshConfig.only(config, surroundings), said.prompter ?: Prompter.NOBODY, new SystemClock())
    }

    String own() { "Host node\n  HostName 127.0.0.1\n  Port ${sshd.port()}\n  IdentityFile ${sshd.folder()}/user\n  StrictHostKeyChecking ${'yes'}\n" }

    Path getKnown() { home.resolve('.ssh/known_hosts') }

    SshHost host(String name = 'node') { links.host(name, Destination.of(name)) }

    /** A person who answers as told; what nobody told an answer for is refused. */
    static Prompter prompter(Map<String, Closure> answers) {
        new Prompter() {
            Optional<String> secret(String question) { Optional.ofNullable(answers.secret?.call(question)) }
            Optional<String> answer(String question) { Optional.ofNullable(answers.answer?.call(question)) }
            boolean confirm(String question) { answers.confirm?.call(question) ?: false }
        }
    }

    @Override
    void close() {
        links.close()
        home.toFile().deleteDir()
    }
}
