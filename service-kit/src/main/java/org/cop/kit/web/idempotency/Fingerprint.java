package org.cop.kit.web.idempotency;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.cop.kit.text.Sha256;
import org.jspecify.annotations.Nullable;

/** Tells whether two requests ask for the same: method, place, and the body as it was understood, whatever its spacing and order of fields. */
@ApplicationScoped
class Fingerprint {
    private final ObjectWriter canonical;

    Fingerprint(ObjectMapper json) {
        var sorted = json.copy();
        sorted.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        sorted.setAnnotationIntrospector(new EveryFieldCounts());
        canonical = sorted.writer();
    }

    String of(String method, URI place, @Nullable Object body) {
        try {
            var digest = Sha256.digest();
            digest.update((method + "\n" + place.getRawPath() + "\n" + place.getRawQuery() + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(canonical.writeValueAsBytes(body)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request that cannot be written as JSON", e);
        }
    }

    /** A password, say, is never written into an answer; here it makes another request. */
    private static class EveryFieldCounts extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonProperty.@Nullable Access findPropertyAccess(Annotated annotated) {
            return null;
        }
    }
}
