package org.cop.newsletter.subscriber;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cop.newsletter.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Signs what must not be guessed, with the key that the first migration made and that every instance shares. */
@ApplicationScoped
class SigningKey {
    private static final String ALGORITHM = "HmacSHA256";

    private final Sql sql;
    private volatile @Nullable SecretKeySpec key;

    SigningKey(Sql sql) {
        this.sql = sql;
    }

    byte[] sign(byte[] message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    /** What an address is known by where it must not stand itself. Letter case makes no other address. */
    byte[] ofAddress(String email) {
        return sign(("address " + email.strip().toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8));
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            known = new SecretKeySpec(
                    sql.first("select value from signing_key", row -> row.bytes("value"))
                            .orElseThrow(),
                    ALGORITHM);
            key = known;
        }
        return known;
    }
}
