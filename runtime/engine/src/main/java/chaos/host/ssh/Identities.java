package chaos.host.ssh;

import chaos.host.config.HostSettings;
import com.jcraft.jsch.AgentIdentityRepository;
import com.jcraft.jsch.AgentProxyException;
import com.jcraft.jsch.Identity;
import com.jcraft.jsch.IdentityRepository;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.SSHAgentConnector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Vector;

/** The keys to log in with: those of the agent, then those of files, each once, as {@code IdentitiesOnly} allows. */
final class Identities implements IdentityRepository {

    private final List<Identity> all;

    private Identities(List<Identity> all) {
        this.all = all;
    }

    /** Keys that cannot be read are passed over, as ssh does: the login says what was tried. */
    static Identities of(HostSettings settings) {
        List<Identity> files = files(settings);
        List<Identity> all = new ArrayList<>();
        for (Identity held : agent(settings)) {
            if (!settings.identitiesOnly() || files.stream().anyMatch(file -> same(file, held))) {
                all.add(held);
            }
        }
        files.stream()
                .filter(file -> all.stream().noneMatch(held -> same(file, held)))
                .forEach(all::add);
        return new Identities(all);
    }

    private static boolean same(Identity one, Identity other) {
        return Arrays.equals(one.getPublicKeyBlob(), other.getPublicKeyBlob());
    }

    private static List<Identity> files(HostSettings settings) {
        List<Identity> found = new ArrayList<>();
        for (Path file : settings.identityFiles()) {
            if (Files.isReadable(file)) {
                try {
                    JSch reader = new JSch();
                    reader.addIdentity(file.toString());
                    found.addAll(reader.getIdentityRepository().getIdentities());
                } catch (JSchException unreadable) {
                    continue;
                }
            }
        }
        return found;
    }

    private static List<Identity> agent(HostSettings settings) {
        if (settings.agent().filter(Files::exists).isEmpty()) {
            return List.of();
        }
        try {
            return new AgentIdentityRepository(
                            new SSHAgentConnector(settings.agent().get()))
                    .getIdentities();
        } catch (AgentProxyException absent) {
            return List.of();
        }
    }

    List<String> names() {
        return all.stream().map(Identity::getName).toList();
    }

    @Override
    @SuppressWarnings("JdkObsolete")
    public Vector<Identity> getIdentities() {
        return new Vector<>(all);
    }

    @Override
    public String getName() {
        return "agent and files";
    }

    @Override
    public int getStatus() {
        return RUNNING;
    }

    @Override
    public boolean add(byte[] identity) {
        return false;
    }

    @Override
    public boolean remove(byte[] blob) {
        return false;
    }

    @Override
    public void removeAll() {}
}
