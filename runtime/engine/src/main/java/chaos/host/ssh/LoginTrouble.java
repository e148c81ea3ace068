package chaos.host.ssh;

import chaos.host.ssh.SshException.Trouble;
import com.jcraft.jsch.JSchException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says in one line why a login failed: the host, the hop, what is wrong, and what to do. */
final class LoginTrouble {

    private final String host;
    private final Hop hop;
    private final List<String> keys;

    /**
     * @param host whom somebody wanted to reach
     * @param keys what was offered
     */
    LoginTrouble(String host, Hop hop, List<String> keys) {
        this.host = host;
        this.hop = hop;
        this.keys = keys;
    }

    SshException of(Exception e, Optional<SshException> key) {
        if (key.isPresent()) {
            return say(
                    key.get().trouble(),
                    String.valueOf(key.get().getMessage()),
                    key.get().next());
        }
        String told = String.valueOf(e.getMessage());
        if (caused(e, UnknownHostException.class)) {
            return say(
                    Trouble.UNKNOWN_HOST,
                    "there is no address for " + hop.settings().hostName(),
                    "Look at the name: ansible_host in the inventory, HostName in ssh_config.");
        }
        if (caused(e, NoRouteToHostException.class)) {
            return say(Trouble.UNREACHABLE, "no route to " + hop.address(), "Is it up, and on this network?");
        }
        if (caused(e, ConnectException.class) || told.contains("channel is not opened")) {
            return say(Trouble.UNREACHABLE, "nobody listens at " + hop.address(), "Is sshd up, and is the port right?");
        }
        if (caused(e, SocketTimeoutException.class)
                || told.toLowerCase(Locale.ROOT).contains("timeout")) {
            return say(
                    Trouble.UNREACHABLE,
                    "no answer from " + hop.address() + " in time",
                    "Is it up? ConnectTimeout in ssh_config says how long to wait.");
        }
        if (told.startsWith("Auth fail") || told.startsWith("Auth cancel") || told.contains("USERAUTH fail")) {
            return refused();
        }
        return say(
                Trouble.NO_SSH,
                "no SSH with " + hop.address() + " (" + plain(told) + ")",
                "Try: ssh -v -p " + hop.settings().port() + " " + hop.settings().user() + "@"
                        + hop.settings().hostName());
    }

    private SshException refused() {
        String offered = keys.isEmpty() ? "no key was found to offer" : "offered was " + String.join(", ", keys);
        return say(
                Trouble.LOGIN_REFUSED,
                hop.address() + " does not let " + hop.settings().user() + " in; " + offered,
                "Is the user right, and the key in its authorized_keys? See ansible_user, IdentityFile, ssh-add.");
    }

    private SshException say(Trouble trouble, String what, String next) {
        String at = hop.name().equals(host) ? "" : "at the jump host " + hop.name() + ": ";
        return new SshException(trouble, host + ": " + at + what, next);
    }

    private static String plain(String told) {
        return told.replaceFirst("^(?:com\\.jcraft\\.jsch\\.|java\\.\\w+\\.)*\\w+Exception: ", "")
                .lines()
                .findFirst()
                .orElse("");
    }

    /** JSch keeps the cause, or only its name in the text. */
    private static boolean caused(Throwable e, Class<? extends Exception> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause) || String.valueOf(cause.getMessage()).contains(type.getName())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the server hung up before it said who it is: it has too many logins at the moment, and may have none soon. */
    static boolean isHungUp(JSchException e) {
        String told = String.valueOf(e.getMessage());
        return !told.startsWith("timeout")
                && (told.contains("closed by foreign host")
                        || told.contains("Connection reset")
                        || told.contains("Broken pipe"));
    }
}
