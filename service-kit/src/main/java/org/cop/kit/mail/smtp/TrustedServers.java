package org.cop.kit.mail.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** Which mail servers are believed to be who they say: those with a certificate of the authorities that Java knows, or of the given ones alone. */
final class TrustedServers {
    private TrustedServers() {}

    /**
     * @param certificates a file of certificates in PEM: of authorities, or of a server that signed its own
     * @throws IllegalStateException if the file cannot be read, so that a service that mails does not start
     */
    static SSLSocketFactory sockets(Optional<Path> certificates) {
        if (certificates.isEmpty()) {
            return (SSLSocketFactory) SSLSocketFactory.getDefault();
        }
        try {
            var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(store(read(certificates.get())));
            var context = SSLContext.getInstance("TLS");
            context.init(null, trusted.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("SMTP_TRUSTED_CERTIFICATES is no readable file of certificates in PEM", e);
        }
    }

    private static Collection<? extends Certificate> read(Path file) throws GeneralSecurityException, IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var certificates = CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (certificates.isEmpty()) {
                throw new IOException("There is no certificate in it");
            }
            return certificates;
        }
    }

    private static KeyStore store(Collection<? extends Certificate> certificates)
            throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (Certificate certificate : certificates) {
            store.setCertificateEntry(Integer.toString(number++), certificate);
        }
        return store;
    }
}
