package org.cop.casebook.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.events.CasebookEvent.EvidenceAdded;
import org.cop.events.CasebookEvent.EvidenceAttached;
import org.cop.kit.web.problem.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {
    private static final UUID PROGRAMME = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2012, 6, 21);

    @Test
    void theFactCarriesTheReferenceAndTheBrief() {
        var evidence = evidence("Ten years old and still quoted.", "https://example.org/report");

        assertThat(evidence.added())
                .isEqualTo(new EvidenceAdded(
                        evidence.id(),
                        PROGRAMME,
                        Audience.PROGRAMME,
                        "Lemos G (2000) Homelessness and loneliness. Crisis, London.",
                        null,
                        "https://example.org/report",
                        "Ten years old and still quoted.",
                        DAY));
    }

    @Test
    void thatItWasBroughtToACaseDoesNotSayToWhich() {
        var evidence = evidence("Short.", null);
        var site = UUID.randomUUID();

        assertThat(evidence.attached(site, DAY)).isEqualTo(new EvidenceAttached(evidence.id(), PROGRAMME, site, DAY));
    }

    @Test
    void aBriefHasAtMostEightyWords() {
        assertThat(evidence("word ".repeat(80).strip(), null).brief()).hasSize(399);

        assertThatThrownBy(() -> evidence("word ".repeat(81).strip(), null))
                .asInstanceOf(type(InvalidRequest.class))
                .extracting(InvalidRequest::field, InvalidRequest::code)
                .containsExactly("brief", "too-many-words");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "one, 1",
        "'  one  two\n three ', 3",
        "well-known and/or new, 3",
        "'a pause \u2013 and on', 4",
        "'61 % of 54', 3",
        "no\u00a0break, 2"
    })
    void wordsAreCountedAsTheyAreSaid(String text, int words) {
        assertThat(Words.count(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/report",
                "ftp://example.org/report",
                "javascript:alert(1)",
                "https:report",
                "https://someone@example.org/",
                "example.org",
                "https://exa mple.org/"
            })
    void anAddressIsOneThatAReaderCanSafelyFollow(String url) {
        assertThatThrownBy(() -> evidence("Short.", url)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void evidenceBelongsToTheWholeProgramme() {
        assertThatThrownBy(() -> new Evidence(PROGRAMME, work("Short.", null), Audience.SITE, "broker", DAY))
                .isInstanceOf(InvalidRequest.class);
    }

    private static Evidence evidence(String brief, String url) {
        return new Evidence(PROGRAMME, work(brief, url), Audience.PROGRAMME, "broker", DAY);
    }

    private static Evidence.Work work(String brief, String url) {
        return new Evidence.Work("Homelessness and loneliness", "Lemos G", 2000, "Crisis, London", null, url, brief);
    }
}
