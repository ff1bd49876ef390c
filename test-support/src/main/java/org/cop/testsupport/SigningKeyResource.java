package org.cop.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;

/** A key pair in place of the realm's: tokens are really signed and really checked, without a Keycloak. See {@link Tokens}. */
public class SigningKeyResource implements QuarkusTestResourceLifecycleManager {
    static final String ISSUER = "https://issuer.test/realms/cop";

    private static final String PRIVATE_KEY = "cop.test.signing-key";

    @Override
    public Map<String, String> start() {
        KeyPair keys = newKeys();
        System.setProperty(PRIVATE_KEY, base64(keys.getPrivate().getEncoded()));
        return Map.of(
                "quarkus.oidc.auth-server-url",
                "",
                "quarkus.oidc.public-key",
                base64(keys.getPublic().getEncoded()),
                "quarkus.oidc.token.issuer",
                ISSUER);
    }

    @Override
    public void stop() {
        System.clearProperty(PRIVATE_KEY);
    }

    static PrivateKey key() {
        String key = System.getProperty(PRIVATE_KEY);
        if (key == null) {
            throw new IllegalStateException("There is no signing key: is @ServiceTest missing?");
        }
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
