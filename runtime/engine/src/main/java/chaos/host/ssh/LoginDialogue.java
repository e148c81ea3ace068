package chaos.host.ssh;

import com.jcraft.jsch.UIKeyboardInteractive;
import com.jcraft.jsch.UserInfo;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a login asks of the person: passphrases and passwords once for all hosts, a server's own questions each time. */
final class LoginDialogue implements UserInfo, UIKeyboardInteractive {

    private final AskedOnce person;
    private final String user;
    private Optional<String> passphrase = Optional.empty();
    private Optional<String> password = Optional.empty();
    private final Set<String> asked = new HashSet<>();

    LoginDialogue(AskedOnce person, String user) {
        this.person = person;
        this.user = user;
    }

    @Override
    public boolean promptPassphrase(String message) {
        if (!asked.add(message)) {
            person.forget(message);
        }
        passphrase = person.secret(message);
        return passphrase.isPresent();
    }

    @Override
    public @Nullable String getPassphrase() {
        return passphrase.orElse(null);
    }

    @Override
    public boolean promptPassword(String message) {
        String question = "Password of " + user;
        if (password.isPresent()) {
            person.forget(question);
        }
        password = person.secret(question);
        return password.isPresent();
    }

    @Override
    public @Nullable String getPassword() {
        return password.orElse(null);
    }

    /** A question of a host's key is decided by {@link HostKeyCheck}; whatever else is asked is answered with no. */
    @Override
    public boolean promptYesNo(String message) {
        return false;
    }

    @Override
    public void showMessage(String message) {}

    @Override
    public String @Nullable [] promptKeyboardInteractive(
            String destination, String name, String instruction, String[] prompts, boolean[] echo) {
        String[] answers = new String[prompts.length];
        for (int i = 0; i < prompts.length; i++) {
            Optional<String> answer = person.now(destination + ": " + prompts[i].strip(), echo[i]);
            if (answer.isEmpty()) {
                return null;
            }
            answers[i] = answer.get();
        }
        return answers;
    }
}
