package chaos.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A key and its certificate, made for one test by the JDK's own keytool. */
public final class Certificates {

    private static final String PASSWORD = "of-a-test";

    private final Path folder;
    private final String name;

    private Certificates(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /** Makes a certificate that signs itself, valid for a name as {@code dns:localhost} or {@code ip:127.0.0.1}. */
    public static Certificates of(Path folder, String subject) throws IOException, InterruptedException {
        Certificates made = new Certificates(folder, subject.replaceAll("\\W", "-"));
        made.keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=test", "-ext", "SAN=" + subject, "-validity", "2");
        made.keytool("-exportcert", "-rfc", "-file", made.authority().toString());
        return made;
    }

    /** The certificate in PEM. */
    public Path authority() {
        return folder.resolve(name + ".pem");
    }

    /** What a server with that key speaks. */
    public SSLContext server() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys())) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private Path keys() {
        return folder.resolve(name + ".p12");
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", "key", "-storetype", "PKCS12", "-storepass", PASSWORD));
        command.addAll(List.of("-keystore", keys().toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException("keytool failed: " + said);
        }
    }
}
