package chaos.host.ssh;

import chaos.host.Quoting;
import chaos.host.ssh.SshException.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/**
 * Copies files through the shell of a host, which also works where sftp is switched off. The copy gets another name until
 * its SHA-256 is that of the original, and takes its place in one step; a copy that failed leaves nothing.
 */
final class FileTransfer {

    private static final Duration FOR_A_LANE = Duration.ofMinutes(1);
    private static final Duration LAST_WORD = Duration.ofMinutes(5);
    private static final int CHUNK = 32 << 10;

    private final String host;
    private final Link link;

    FileTransfer(String host, Link link) {
        this.host = host;
        this.link = link;
    }

    /** Copies a file to the host, with the bit that it may be run where it has it. */
    void send(Path from, String to, Progress progress) throws SshException, InterruptedException {
        try (Link.Lane lane = link.lane(FOR_A_LANE)) {
            ShellTalk talk = new ShellTalk(
                    lane,
                    sending(
                            Sha256.of(from),
                            isRunnable(from),
                            to,
                            UUID.randomUUID().toString()));
            try (InputStream in = Files.newInputStream(from);
                    OutputStream out = talk.begin()) {
                pump(in, out, Files.size(from), progress);
            } catch (IOException e) {
                throw failed(to, talk.problem(String.valueOf(e.getMessage()), LAST_WORD));
            }
            if (!talk.answer(LAST_WORD).strip().equals("done")) {
                throw failed(to, talk.problem("it arrived, and is another file than was sent", LAST_WORD));
            }
        } catch (IOException e) {
            throw failed(to, String.valueOf(e.getMessage()));
        }
    }

    /** The text for the shell: what comes in becomes the file, if it is what it should be. */
    static String sending(String sha256, boolean runnable, String to, String unique) {
        String part = Quoting.posix(to + "." + unique + ".part");
        String file = Quoting.posix(to);
        return "exec sh -c "
                + Quoting.posix("umask 077; trap 'rm -f -- " + part.replace("'", "'\\''") + "' EXIT HUP TERM; "
                        + "[ ! -d " + file + " ] || { echo 'it is a folder' >&2; exit 1; }; "
                        + "cat > " + part + " && s=$(sha256sum < " + part + ") && [ \"${s%% *}\" = " + sha256 + " ] && "
                        + "chmod " + (runnable ? "755" : "644") + " " + part + " && mv -f -- " + part + " " + file
                        + " && echo done");
    }

    /** Copies a file of the host. */
    void fetch(String from, Path to, Progress progress) throws SshException, InterruptedException {
        Path part = to.resolveSibling(to.getFileName() + "." + UUID.randomUUID() + ".part");
        try (Link.Lane lane = link.lane(FOR_A_LANE)) {
            Incoming incoming = new Incoming(part, progress);
            ShellTalk talk = new ShellTalk(lane, fetching(from), incoming);
            talk.begin();
            talk.answer(LAST_WORD);
            if (!incoming.whole()) {
                throw failed(from, talk.problem("it did not come whole, or changed meanwhile", LAST_WORD));
            }
            Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw failed(from, String.valueOf(e.getMessage()));
        } finally {
            delete(part);
        }
    }

    /** The text for the shell: SHA-256 and size in a line, then the file. */
    static String fetching(String from) {
        String file = Quoting.posix(from);
        return "exec sh -c "
                + Quoting.posix("s=$(sha256sum < " + file + ") && n=$(wc -c < " + file + ") && "
                        + "echo ${s%% *} $n && exec cat < " + file);
    }

    private static void pump(InputStream in, OutputStream out, long all, Progress progress) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long done = 0;
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            out.write(chunk, 0, read);
            done += read;
            progress.at(done, Math.max(all, done));
        }
        out.flush();
    }

    private static boolean isRunnable(Path file) throws IOException {
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
        return rights.contains(PosixFilePermission.OWNER_EXECUTE);
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException left) {
            return;
        }
    }

    private SshException failed(String file, String why) {
        return new SshException(
                Trouble.TRANSFER_FAILED,
                host + ": " + file + " was not copied: " + why,
                "Nothing is left of it; look at the space and the rights there.");
    }
}
