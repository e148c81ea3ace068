package chaos.host.config;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of OpenSSH, such as {@code 90}, {@code 1m30s} or {@code 2h} (sshd_config(5), "TIME FORMATS"). */
final class ConfigTime {

    private static final Pattern PART = Pattern.compile("([0-9]{1,9})([smhdw]?)");

    private ConfigTime() {}

    static Duration parse(String text, String key) {
        Matcher matcher = PART.matcher(text.toLowerCase(Locale.ROOT));
        Duration sum = Duration.ZERO;
        int at = 0;
        while (at < text.length() && matcher.find(at) && matcher.start() == at) {
            sum = sum.plusSeconds(Long.parseLong(matcher.group(1)) * seconds(matcher.group(2)));
            at = matcher.end();
        }
        if (text.isEmpty() || at < text.length()) {
            throw new ConfigException(
                    key + " is a time such as 30 or 1m30s, got '" + text + "'", "Mend it in ssh_config.");
        }
        return sum;
    }

    private static long seconds(String unit) {
        return switch (unit) {
            case "m" -> 60;
            case "h" -> 3_600;
            case "d" -> 86_400;
            case "w" -> 604_800;
            default -> 1;
        };
    }
}
