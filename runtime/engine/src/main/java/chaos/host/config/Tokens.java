package chaos.host.config;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of ssh_config(5), section TOKENS, and the variables of its ENVIRONMENT VARIABLES. */
final class Tokens {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");

    private Tokens() {}

    /** A path: a tilde is the home, {@code ${X}} a variable, {@code %h} and its like what they stand for. */
    static Path path(String text, HostSettings settings) {
        String home = settings.surroundings().home().toString();
        String path = percent(variables(text, settings), settings, "CdhijkLlnpru");
        return settings.surroundings()
                .home()
                .resolve(path.equals("~") || path.startsWith("~/") ? home + path.substring(1) : path);
    }

    /** A host to jump over. */
    static String jump(String text, HostSettings settings) {
        return percent(text, settings, "hnpr");
    }

    private static String variables(String text, HostSettings settings) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(Optional.ofNullable(
                                settings.surroundings().environment().get(found.group(1)))
                        .orElseThrow(() -> new ConfigException(
                                "'" + text + "' for " + settings.destination().host() + " needs the variable "
                                        + found.group(1) + ", which is not set",
                                "Set it, or write the path out."))));
    }

    private static String percent(String text, HostSettings settings, String allowed) {
        StringBuilder expanded = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '%') {
                expanded.append(c);
                continue;
            }
            char token = ++i < text.length() ? text.charAt(i) : 0;
            if (token != '%' && allowed.indexOf(token) < 0) {
                throw new ConfigException(
                        "'" + text + "' for " + settings.destination().host() + " has the unknown token %" + token,
                        "A percent sign itself is written %%.");
            }
            expanded.append(token == '%' ? "%" : value(token, settings));
        }
        return expanded.toString();
    }

    private static String value(char token, HostSettings settings) {
        Surroundings here = settings.surroundings();
        return switch (token) {
            case 'C' -> connection(settings);
            case 'd' -> here.home().toString();
            case 'h' -> settings.hostName();
            case 'j' -> settings.value("proxyjump").orElse("");
            case 'k' -> settings.hostKeyAlias().orElse(settings.destination().host());
            case 'L' -> here.hostName().replaceFirst("\\..*", "");
            case 'l' -> here.hostName();
            case 'n' -> settings.destination().host();
            case 'p' -> String.valueOf(settings.port());
            case 'r' -> settings.user();
            case 'u' -> here.user();
            default -> throw new ConfigException("the token %" + token + " is not known here", "Write it out.");
        };
    }

    /** The hash that names a connection: of %l%h%p%r%j. */
    private static String connection(HostSettings settings) {
        String what = settings.surroundings().hostName()
                + settings.hostName()
                + settings.port()
                + settings.user()
                + settings.value("proxyjump").orElse("");
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(what.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
