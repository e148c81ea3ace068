package chaos.host.ssh;

import chaos.host.config.HostSettings;
import com.jcraft.jsch.ConfigRepository;
import com.jcraft.jsch.JSch;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Our reading of ssh_config, as JSch wants to be told. Keys and known hosts are not told: JSch would take them into its
 * own hands.
 */
final class SettingsForJsch implements ConfigRepository, ConfigRepository.Config {

    private final HostSettings settings;

    SettingsForJsch(HostSettings settings) {
        this.settings = settings;
    }

    @Override
    public Config getConfig(String host) {
        return this;
    }

    @Override
    public String getHostname() {
        return settings.hostName();
    }

    @Override
    public String getUser() {
        return settings.user();
    }

    @Override
    public int getPort() {
        return settings.port();
    }

    @Override
    public @Nullable String getValue(String key) {
        return value(key).orElse(null);
    }

    private Optional<String> value(String key) {
        return switch (key) {
            // Whatever is said elsewhere: JSch refuses what HostKeyCheck does not let in.
            case "StrictHostKeyChecking" -> Optional.of("yes");
            case "PreferredAuthentications" ->
                Optional.of(settings.value(key).orElse("publickey,keyboard-interactive,password"));
            case "HostKeyAlias" -> settings.hostKeyAlias();
            case "kex" -> algorithms(key, "kexalgorithms");
            case "server_host_key" -> plainKeys();
            case "cipher.c2s", "cipher.s2c" -> algorithms(key, "ciphers");
            case "mac.c2s", "mac.s2c" -> algorithms(key, "macs");
            case "PubkeyAcceptedAlgorithms" -> algorithms(key, "pubkeyacceptedalgorithms");
            default -> Optional.empty();
        };
    }

    /** Without certificates, whose authorities nobody checks here. */
    private Optional<String> plainKeys() {
        String names = algorithms("server_host_key", "hostkeyalgorithms").orElse(JSch.getConfig("server_host_key"));
        return Optional.of(Arrays.stream(names.split(","))
                .filter(name -> !name.contains("-cert-v01@"))
                .collect(Collectors.joining(",")));
    }

    /** A list replaces the usual one; after {@code +} it is added behind, after {@code ^} before, after {@code -} taken out. */
    private Optional<String> algorithms(String ours, String theirs) {
        return settings.value(theirs).map(said -> {
            List<String> usual = names(JSch.getConfig(ours));
            List<String> named = names(said.replaceFirst("^[+^-]", ""));
            Stream<String> all =
                    switch (said.charAt(0)) {
                        case '+' -> Stream.concat(usual.stream(), named.stream());
                        case '^' -> Stream.concat(named.stream(), usual.stream());
                        case '-' -> usual.stream().filter(name -> !named.contains(name));
                        default -> named.stream();
                    };
            return all.distinct().filter(SettingsForJsch::isThere).collect(Collectors.joining(","));
        });
    }

    private static List<String> names(@Nullable String list) {
        return list == null || list.isEmpty()
                ? List.of()
                : List.of(list.toLowerCase(Locale.ROOT).split(","));
    }

    /** A name that JSch does not know would break the connection where the server agrees to it. */
    private static boolean isThere(String algorithm) {
        return JSch.getConfig(algorithm) != null || algorithm.startsWith("rsa-sha2-");
    }

    @Override
    public String @Nullable [] getValues(String key) {
        return null;
    }
}
