package org.cop.newsletter.unsubscribe;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cop.newsletter.signing.SigningKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The link at the foot of a mail. It works without a login and for ever, for that recipient and that list alone: recipient and list under
 * our signature, so that nothing is stored and nobody can make up another's.
 */
@ApplicationScoped
public class UnsubscribeLinks {
    /** The start of the signature; 128 bits are more than anybody can try. */
    private static final int SIGNATURE = 16;

    private static final int SIGNED = 1 + 16;

    /** What a link stands for. */
    record Target(MailingList list, UUID recipientId) {}

    private final SigningKey key;
    private final String publicUrl;

    UnsubscribeLinks(SigningKey key, @ConfigProperty(name = "cop.newsletter.public-url") String publicUrl) {
        this.key = key;
        this.publicUrl = publicUrl;
    }

    public String link(MailingList list, UUID recipientId) {
        return publicUrl + "/unsubscribe/" + token(list, recipientId);
    }

    String token(MailingList list, UUID recipientId) {
        byte[] signed = ByteBuffer.allocate(SIGNED)
                .put(list.code())
                .putLong(recipientId.getMostSignificantBits())
                .putLong(recipientId.getLeastSignificantBits())
                .array();
        byte[] token = Arrays.copyOf(signed, SIGNED + SIGNATURE);
        System.arraycopy(key.sign(signed), 0, token, SIGNED, SIGNATURE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Empty for anything that we did not sign. */
    Optional<Target> read(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (bytes.length != SIGNED + SIGNATURE) {
            return Optional.empty();
        }
        byte[] signed = Arrays.copyOf(bytes, SIGNED);
        byte[] signature = Arrays.copyOfRange(bytes, SIGNED, bytes.length);
        if (!MessageDigest.isEqual(signature, Arrays.copyOf(key.sign(signed), SIGNATURE))) {
            return Optional.empty();
        }
        var content = ByteBuffer.wrap(signed);
        byte code = content.get();
        var recipientId = new UUID(content.getLong(), content.getLong());
        return Stream.of(MailingList.values())
                .filter(list -> list.code() == code)
                .map(list -> new Target(list, recipientId))
                .findFirst();
    }
}
