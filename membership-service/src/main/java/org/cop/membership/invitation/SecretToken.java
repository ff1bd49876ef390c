package org.cop.membership.invitation;

import java.security.SecureRandom;
import java.util.Base64;
import org.cop.kit.text.Sha256;

/** The secret in an invitation: 256 random bits that only the mail holds. Here nothing is kept but its hash. */
public final class SecretToken {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private SecretToken(String text) {
        this.text = text;
    }

    static SecretToken random() {
        var bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** As somebody sent it; spaces around it come from copying. */
    static SecretToken of(String text) {
        return new SecretToken(text.strip());
    }

    /** What goes into the mail. */
    String reveal() {
        return text;
    }

    byte[] hash() {
        return Sha256.of(text);
    }

    /** Tokens must not end in a log. */
    @Override
    public String toString() {
        return "SecretToken";
    }
}
