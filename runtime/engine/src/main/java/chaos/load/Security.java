package chaos.load;

import chaos.plan.DataFile;
import chaos.plan.Trust;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** How the connections of a load to an {@code https} address are secured. */
final class Security {

    private final SSLContext context;
    private final String host;
    private final int port;
    private final boolean verified;

    private Security(SSLContext context, String host, int port, boolean verified) {
        this.context = context;
        this.host = host;
        this.port = port;
        this.verified = verified;
    }

    /**
     * The security of a base address; null where it asks for none.
     *
     * @throws IllegalArgumentException where what is trusted cannot be read
     */
    static @Nullable Security of(URI base, Trust trust) {
        if (!"https".equalsIgnoreCase(base.getScheme())) {
            return null;
        }
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(trust), null);
            return new Security(context, Address.host(base), Address.port(base), !(trust instanceof Trust.OfAnybody));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("what is trusted cannot be used: " + e.getMessage(), e);
        }
    }

    /** A new connection's side of the handshake, with the server's name told (SNI). */
    Secure begin() {
        SSLEngine engine = context.createSSLEngine(host, port);
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"http/1.1"});
        if (!host.contains(":") && !host.matches("[0-9.]+")) {
            parameters.setServerNames(List.of(new SNIHostName(host)));
        }
        if (verified) {
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
        engine.setSSLParameters(parameters);
        return new Secure(engine);
    }

    private static TrustManager @Nullable [] managers(Trust trust) throws GeneralSecurityException, IOException {
        if (trust instanceof Trust.OfFile known) {
            return authorities(known.file());
        }
        return trust instanceof Trust.OfAnybody ? new TrustManager[] {new Anybody()} : null;
    }

    private static TrustManager[] authorities(DataFile file) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int count = 0;
        byte[] bytes = DataRows.bytes(file);
        for (Certificate one :
                CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(bytes))) {
            store.setCertificateEntry("authority-" + count++, one);
        }
        if (count == 0) {
            throw new GeneralSecurityException(file.path() + " holds no certificate");
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }
}
