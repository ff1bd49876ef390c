package org.cop.newsletter.subscriber;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.cop.newsletter.signing.SigningKey;

/**
 * The token that a confirmation mail carries: the subscriber's id under our signature. Nothing secret is stored, so the mail can wait in the
 * queue and be composed by any instance.
 */
@ApplicationScoped
class ConfirmationTokens {
    private static final byte[] PURPOSE = "confirmation ".getBytes(StandardCharsets.US_ASCII);
    private static final int ID = 16;
    /** The start of the signature; 128 bits are more than anybody can try. */
    private static final int SIGNATURE = 16;

    private final SigningKey key;

    ConfirmationTokens(SigningKey key) {
        this.key = key;
    }

    String of(UUID subscriberId) {
        byte[] token = ByteBuffer.allocate(ID + SIGNATURE)
                .putLong(subscriberId.getMostSignificantBits())
                .putLong(subscriberId.getLeastSignificantBits())
                .put(signature(subscriberId))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Empty for anything that we did not sign. */
    Optional<UUID> read(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (bytes.length != ID + SIGNATURE) {
            return Optional.empty();
        }
        var content = ByteBuffer.wrap(bytes);
        var id = new UUID(content.getLong(), content.getLong());
        return MessageDigest.isEqual(Arrays.copyOfRange(bytes, ID, bytes.length), signature(id))
                ? Optional.of(id)
                : Optional.empty();
    }

    private byte[] signature(UUID id) {
        byte[] signed = ByteBuffer.allocate(PURPOSE.length + ID)
                .put(PURPOSE)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Arrays.copyOf(key.sign(signed), SIGNATURE);
    }
}
