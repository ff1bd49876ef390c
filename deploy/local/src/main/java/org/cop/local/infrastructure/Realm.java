package org.cop.local.infrastructure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import org.cop.local.home.ExitCode;
import org.cop.local.home.Failure;

/**
 * The realm that Keycloak imports on its first start: the file that production uses too, and what only this machine has in addition
 * (the client for the command line and the first administrators). Its placeholders are filled by Keycloak from its environment.
 */
final class Realm {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode content;

    private Realm(JsonNode content) {
        this.content = content;
    }

    static Realm read(Path file) {
        try (InputStream additions = Realm.class.getResourceAsStream("/realm-additions.json")) {
            return new Realm(merge(JSON.readTree(file.toFile()), JSON.readTree(additions)));
        } catch (IOException e) {
            throw new Failure(ExitCode.NOT_BUILT, "Cannot read the realm in " + file + ": " + e.getMessage(), e);
        }
    }

    /** Lists of the second are appended to those of the first; everything else of the first stays as it is. */
    static JsonNode merge(JsonNode realm, JsonNode additions) {
        ObjectNode merged = realm.deepCopy();
        additions.properties().forEach(addition -> {
            ArrayNode list = merged.withArray("/" + addition.getKey());
            addition.getValue().forEach(list::add);
        });
        return merged;
    }

    void writeTo(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content.toPrettyString());
    }

    /** The same as long as neither the realm nor what fills its placeholders has changed. */
    String fingerprint(SortedMap<String, String> placeholders) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((content + placeholders.toString()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
