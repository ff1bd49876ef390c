package org.cop.kit.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final URI PLACE = URI.create("http://localhost/api/v1/notes?x=1");

    private final Fingerprint fingerprint = new Fingerprint(new ObjectMapper());

    record SignUp(
            String name,

            @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
            String password) {}

    @Test
    void theSameRequest_hasTheSameFingerprint() {
        assertThat(fingerprint.of("POST", PLACE, new SignUp("a", "b")))
                .isEqualTo(fingerprint.of("POST", PLACE, new SignUp("a", "b")))
                .matches("[0-9a-f]{64}");
    }

    @Test
    void anotherMethodPlaceQueryOrBodyHasAnother() {
        var one = fingerprint.of("POST", PLACE, new SignUp("a", "b"));
        assertThat(fingerprint.of("PUT", PLACE, new SignUp("a", "b"))).isNotEqualTo(one);
        assertThat(fingerprint.of("POST", URI.create("http://localhost/api/v1/other?x=1"), new SignUp("a", "b")))
                .isNotEqualTo(one);
        assertThat(fingerprint.of("POST", URI.create("http://localhost/api/v1/notes?x=2"), new SignUp("a", "b")))
                .isNotEqualTo(one);
        assertThat(fingerprint.of("POST", PLACE, new SignUp("b", "b"))).isNotEqualTo(one);
        assertThat(fingerprint.of("POST", PLACE, null)).isNotEqualTo(one);
    }

    @Test
    void aFieldThatIsNeverShownCountsToo() {
        assertThat(fingerprint.of("POST", PLACE, new SignUp("a", "c")))
                .isNotEqualTo(fingerprint.of("POST", PLACE, new SignUp("a", "b")));
    }

    @Test
    void theOrderOfKeysDoesNotCount() {
        var one = new LinkedHashMap<>(Map.of("a", 1));
        one.put("b", 2);
        var other = new LinkedHashMap<>(Map.of("b", 2));
        other.put("a", 1);
        assertThat(fingerprint.of("POST", PLACE, one)).isEqualTo(fingerprint.of("POST", PLACE, other));
    }
}
