package org.cop.newsletter.signing;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cop.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Signs what must not be guessed, with the key that the first migration made and that every instance shares. */
@ApplicationScoped
public class SigningKey {
    private static final String ALGORITHM = "HmacSHA256";

    private final Sql sql;
    private volatile @Nullable SecretKeySpec key;

    SigningKey(Sql sql) {
        this.sql = sql;
    }

    public byte[] sign(byte[] message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    /** What an address is known by where it must not stand itself. Letter case makes no other address. */
    public byte[] ofAddress(String email) {
        return sign(("address " + email.strip().toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8));
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            known = new SecretKeySpec(
                    sql.statement("select value from signing_key").one(row -> row.bytes("value")), ALGORITHM);
            key = known;
        }
        return known;
    }
}
