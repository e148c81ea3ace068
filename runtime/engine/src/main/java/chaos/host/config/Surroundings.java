package chaos.host.config;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a configuration can ask of this machine.
 *
 * @param home the user's folder
 * @param user the user's name
 * @param hostName this machine's name
 */
public record Surroundings(Path home, String user, String hostName, Map<String, String> environment) {

    public Surroundings {
        environment = Map.copyOf(environment);
    }
}
