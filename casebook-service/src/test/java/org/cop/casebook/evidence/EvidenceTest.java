package org.cop.casebook.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cop.casebook.clearance.Review;
import org.cop.casebook.clearance.ReviewerRights;
import org.cop.events.Audience;
import org.cop.events.CasebookEvent.EvidenceAdded;
import org.cop.events.CasebookEvent.EvidenceAttached;
import org.cop.kit.privacy.Checklist;
import org.cop.kit.web.problem.InvalidRequest;
import org.cop.kit.web.problem.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {
    private static final UUID PROGRAMME = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2012, 6, 21);

    @Test
    void theEventCarriesTheReferenceAndTheBrief() {
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
    void theEventOfAnAttachmentDoesNotNameTheCase() {
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

    @Test
    void evidenceIsForTheProgrammeUntilAnotherPersonClearsIt() {
        var evidence = evidence("Short.", null);
        assertThat(evidence.audience()).isEqualTo(Audience.PROGRAMME);

        assertThatThrownBy(() -> evidence.clear(by("broker", Audience.PUBLIC)))
                .asInstanceOf(type(RuleBroken.class))
                .extracting(RuleBroken::code)
                .isEqualTo("own-evidence");
        assertThatThrownBy(() -> evidence.clear(by("editor", Audience.SITE))).isInstanceOf(InvalidRequest.class);
        assertThat(evidence.audience()).isEqualTo(Audience.PROGRAMME);
        assertThat(evidence.clear(by("editor", Audience.PUBLIC)).audience()).isEqualTo(Audience.PUBLIC);
        assertThat(evidence.audience()).isEqualTo(Audience.PUBLIC);
    }

    private static Review by(String account, Audience audience) {
        return new Review(
                new ReviewerRights(account, true), audience, new Checklist(true, true, true, true), Instant.EPOCH);
    }

    private static Evidence evidence(String brief, String url) {
        return new Evidence(PROGRAMME, work(brief, url), "broker", DAY);
    }

    private static Evidence.Work work(String brief, String url) {
        return new Evidence.Work("Homelessness and loneliness", "Lemos G", 2000, "Crisis, London", null, url, brief);
    }
}
