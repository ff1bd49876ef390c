package org.cop.casebook.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.cop.kit.web.problem.InvalidRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {
    @ParameterizedTest
    @CsvSource({
        "https://example.org/report, https://example.org/report",
        "HTTPS://Example.org/Report, https://Example.org/Report",
        "Https://example.org:8443/a?b=c#d, https://example.org:8443/a?b=c#d",
        "https://b\u00fccher.example/gr\u00f6\u00dfe, https://xn--bcher-kva.example/gr%C3%B6%C3%9Fe",
        "https://example.org/a%20b, https://example.org/a%20b",
        "https://example.org, https://example.org",
        "https://example.org?q=1, https://example.org?q=1",
        "'\u00a0https://example.org/\u200b ', https://example.org/"
    })
    void anAddressIsKeptAsItIsLookedUp(String text, String url) {
        assertThat(Link.normalise(text)).isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://example.org/report | begins with https://",
                "ftp://example.org/report | begins with https://",
                "javascript:alert(1) | begins with https://",
                "https:report | begins with https://",
                "example.org | begins with https://",
                "https://someone@example.org/ | without a user",
                "https://someone:secret@example.org/ | without a user",
                "https:///report | the name of a server",
                "https://exa mple.org/ | no server of such a name",
                "https://exa_mple.org/ | no server of such a name",
                "https://stra\u00dfe.example/ | the name of a server",
                "https://example.org/a b | written as %20",
                "https://example.org/<a> | written as %20"
            })
    void anAddressThatCannotBeFollowedSafelyIsRefused(String url, String why) {
        assertThatThrownBy(() -> Link.normalise(url))
                .asInstanceOf(type(InvalidRequest.class))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("invalid-url");
                    assertThat(refusal).hasMessageContaining(why);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b"})
    void aBlankAddressIsNone(String text) {
        assertThat(Link.normalise(text)).isNull();
    }
}
