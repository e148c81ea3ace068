package chaos.host.config;

import java.nio.file.Path;
import java.util.List;

/**
 * The configuration of this machine's ssh client: for each keyword the first value that applies counts, the user's file
 * before the system's.
 *
 * @param sources the files, the strongest first
 */
public record SshConfig(List<ConfigSource> sources, Surroundings surroundings) {

    public SshConfig {
        sources = List.copyOf(sources);
    }

    /** The files that ssh reads by itself. */
    public static SshConfig usual(Surroundings surroundings) {
        Path own = surroundings.home().resolve(".ssh");
        Path system = Path.of("/etc/ssh");
        return new SshConfig(
                List.of(
                        new ConfigSource(own.resolve("config"), own),
                        new ConfigSource(system.resolve("ssh_config"), system)),
                surroundings);
    }

    /** One file and nothing else, as with {@code ssh -F}. */
    public static SshConfig only(Path file, Surroundings surroundings) {
        return new SshConfig(List.of(new ConfigSource(file, surroundings.home().resolve(".ssh"))), surroundings);
    }

    /**
     * What applies to a destination.
     *
     * @throws ConfigException where a file is wrong, or what it says is nothing that we do
     */
    public HostSettings settings(Destination destination) {
        ConfigPass first = new ConfigPass(destination, surroundings, false);
        sources.forEach(first::read);
        ConfigPass last = first.wantsFinalPass() ? first.finalPass() : first;
        if (last != first) {
            sources.forEach(last::read);
        }
        return new HostSettings(destination, last.values(), surroundings);
    }
}
