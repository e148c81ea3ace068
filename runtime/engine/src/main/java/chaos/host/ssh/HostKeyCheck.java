package chaos.host.ssh;

import chaos.host.Quoting;
import chaos.host.config.HostSettings;
import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.UserInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides on the key that a host shows. JSch is told to be strict and asks us; it never decides itself, since it takes
 * any word that it does not know, {@code accept-new} too, for "accept all".
 */
final class HostKeyCheck implements HostKeyRepository {

    private final HostSettings settings;
    private final HostKeyPolicy policy;
    private final KnownHosts known;
    private final AskedOnce person;
    private Optional<SshException> refusal = Optional.empty();

    HostKeyCheck(HostSettings settings, HostKeyPolicy policy, KnownHosts known, AskedOnce person) {
        this.settings = settings;
        this.policy = policy;
        this.known = known;
        this.person = person;
    }

    /** Why the key was refused, where it was. */
    synchronized Optional<SshException> refusal() {
        return refusal;
    }

    @Override
    public synchronized int check(String host, byte[] key) {
        try {
            Optional<Integer> verdict = judge(host, key);
            if (verdict.isPresent()) {
                return verdict.get();
            }
            // Of several first contacts with one host the first notes the key, and the others find it.
            synchronized (known) {
                Optional<Integer> meanwhile = judge(host, key);
                return meanwhile.isPresent() ? meanwhile.get() : unknown(host, key);
            }
        } catch (IOException e) {
            return refuse(
                    SshException.Trouble.UNKNOWN_KEY,
                    "the key of " + host + " cannot be checked: " + e.getMessage(),
                    "Mend that file.",
                    NOT_INCLUDED);
        }
    }

    /** Empty where nothing is known. A known host that shows a key of another type has changed as well. */
    private Optional<Integer> judge(String host, byte[] key) throws IOException {
        List<KnownHostsLine> lines = plain(host);
        if (lines.stream().anyMatch(line -> isRevoked(line) && Arrays.equals(line.key(), key))) {
            return Optional.of(changed("the key of " + host + " is revoked: " + Fingerprint.of(key)));
        }
        List<byte[]> keys = lines.stream()
                .filter(line -> !isRevoked(line))
                .map(KnownHostsLine::key)
                .toList();
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                keys.stream().anyMatch(one -> Arrays.equals(one, key)) ? OK : changed(difference(host, keys, key)));
    }

    private static String difference(String host, List<byte[]> known, byte[] key) {
        return "the key of " + host + " has changed: it shows " + Fingerprint.of(key) + ", known is "
                + known.stream().map(Fingerprint::of).distinct().collect(Collectors.joining(" and "));
    }

    /** Somebody may stand between us and the host, or it was set up anew: a person finds out which. */
    private int changed(String what) {
        return refuse(
                SshException.Trouble.CHANGED_KEY,
                what,
                "Find out why; if it is right: ssh-keygen -f "
                        + writable().map(Path::toString).orElse("FILE") + " -R " + Quoting.posix(label()),
                CHANGED);
    }

    private int unknown(String host, byte[] key) throws IOException {
        String shown = "the key of " + host + " is not known: it shows " + Fingerprint.of(key);
        boolean taken = policy == HostKeyPolicy.ACCEPT_NEW
                || policy == HostKeyPolicy.ASK && person.confirm(shown + ". Is it right (yes/no)?");
        if (!taken) {
            return refuse(
                    SshException.Trouble.UNKNOWN_KEY,
                    shown,
                    "If it is right, note it: ssh-keyscan, or ssh to it once, or StrictHostKeyChecking accept-new.",
                    NOT_INCLUDED);
        }
        Optional<Path> file = writable();
        if (file.isPresent()) {
            known.add(file.get(), host, key, settings.isYes("hashknownhosts"));
        }
        return OK;
    }

    private int refuse(SshException.Trouble trouble, String what, String next, int verdict) {
        refusal = Optional.of(new SshException(trouble, what, next));
        return verdict;
    }

    private Optional<Path> writable() {
        return settings.knownHosts().stream().findFirst();
    }

    private String label() {
        return settings.hostKeyAlias()
                .orElse(
                        settings.port() == 22
                                ? settings.hostName()
                                : "[" + settings.hostName() + "]:" + settings.port());
    }

    private static boolean isRevoked(KnownHostsLine line) {
        return line.marker().equals(KnownHostsLine.REVOKED);
    }

    /** Certificates of hosts are not asked for, so the lines of their authorities say nothing here. */
    private List<KnownHostsLine> plain(String host) throws IOException {
        List<Path> files = new ArrayList<>(settings.knownHosts());
        files.addAll(settings.globalKnownHosts());
        return known.of(host, files).stream()
                .filter(line -> line.marker().isEmpty() || isRevoked(line))
                .toList();
    }

    /** Lets JSch ask the server for keys of the types that are known first. */
    @Override
    public HostKey[] getHostKey(@Nullable String host, @Nullable String type) {
        if (host == null) {
            return new HostKey[0];
        }
        try {
            List<HostKey> keys = new ArrayList<>();
            for (KnownHostsLine line : plain(host)) {
                if (!isRevoked(line) && (type == null || type.equals(Fingerprint.type(line.key())))) {
                    keys.add(new HostKey(host, line.key()));
                }
            }
            return keys.toArray(HostKey[]::new);
        } catch (IOException | JSchException unreadable) {
            return new HostKey[0];
        }
    }

    @Override
    public HostKey[] getHostKey() {
        return new HostKey[0];
    }

    @Override
    public String getKnownHostsRepositoryID() {
        return writable().map(Path::toString).orElse("nowhere");
    }

    /** Noted in {@link #check} already, or not at all. */
    @Override
    public void add(HostKey hostkey, @Nullable UserInfo ui) {}

    /** A person takes keys out, never we. */
    @Override
    public void remove(String host, @Nullable String type) {}

    @Override
    public void remove(String host, @Nullable String type, byte @Nullable [] key) {}
}
