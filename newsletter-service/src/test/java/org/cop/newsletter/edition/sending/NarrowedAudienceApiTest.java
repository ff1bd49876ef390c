package org.cop.newsletter.edition.sending;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.events.Audience.COMMISSIONER;
import static org.cop.events.Audience.PROGRAMME;
import static org.cop.events.Audience.PUBLIC;
import static org.cop.events.Audience.SITE;
import static org.cop.newsletter.Fixture.MARCH;
import static org.cop.newsletter.Fixture.as;
import static org.cop.newsletter.Fixture.sql;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.cop.events.Audience;
import org.cop.events.CasebookEvent;
import org.cop.events.CasebookEvent.CaseStudyPublished;
import org.cop.events.CasebookEvent.EvidenceAdded;
import org.cop.events.DomainEvent;
import org.cop.events.IssueEvent.Decision;
import org.cop.events.IssueEvent.IssueAnswered;
import org.cop.events.Role;
import org.cop.kit.Ids;
import org.cop.newsletter.Fixture;
import org.cop.newsletter.Fixture.Edition;
import org.cop.newsletter.delivery.Deliveries;
import org.cop.newsletter.delivery.Delivery;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventSender.Message;
import org.cop.testsupport.mail.Mailbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Something is cleared for fewer than before, after it stood in editions that were approved. */
@QuarkusTest
@ServiceTest
class NarrowedAudienceApiTest {
    private static final String TEXT = "Nobody is left alone";
    private static final String WITHDRAWN = "has been withdrawn.";

    @Inject
    EditionMails mails;

    private Fixture fixture;
    private String editor;

    /** What can be cleared for an audience, and for another one later. */
    enum Content {
        CASE_STUDY,
        EVIDENCE,
        ANSWER;

        /** @return the event that clears it for an audience */
        Function<Audience, DomainEvent> of(Fixture fixture) {
            UUID id = Ids.next();
            return switch (this) {
                case CASE_STUDY ->
                    audience -> new CaseStudyPublished(
                            id,
                            fixture.programme,
                            fixture.brighton,
                            audience,
                            CasebookEvent.CaseKind.CHALLENGE,
                            TEXT,
                            TEXT,
                            List.of("weekend-crises"),
                            null,
                            MARCH);
                case EVIDENCE ->
                    audience -> new EvidenceAdded(id, fixture.programme, audience, TEXT, null, null, TEXT, MARCH);
                case ANSWER ->
                    audience -> new IssueAnswered(
                            id,
                            fixture.programme,
                            fixture.brighton,
                            audience,
                            "weekend-crises",
                            TEXT,
                            Decision.WILL_ACT,
                            TEXT,
                            MARCH);
            };
        }
    }

    @BeforeEach
    void aMonthWithOtherNews() {
        fixture = Fixture.create();
        editor = fixture.editor();
        fixture.publish(fixture.caseStudy(fixture.halifax, MARCH, PUBLIC, "Another story"));
    }

    @ParameterizedTest
    @EnumSource
    void contentClearedForFewerLeavesTheEditionsThatAreNotForThem(Content content) {
        Function<Audience, DomainEvent> cleared = content.of(fixture);
        fixture.publish(cleared.apply(PUBLIC));
        Edition forProgramme = approved(PROGRAMME);
        Edition forCommissioners = approved(COMMISSIONER);
        Edition forEverybody = approved(PUBLIC);
        assertThat(everythingPublic()).contains(TEXT);

        fixture.publish(cleared.apply(COMMISSIONER));

        assertThat(everythingPublic()).doesNotContain(TEXT).contains(WITHDRAWN, "Another story");
        assertThat(frozen(forEverybody)).doesNotContain(TEXT).contains(WITHDRAWN, "Another story");
        assertThat(archived(fixture.commissioner(), forEverybody)).doesNotContain(TEXT);
        assertThat(archived(fixture.commissioner(), forCommissioners)).contains(TEXT);
        assertThat(archived(fixture.member(), forProgramme)).contains(TEXT);
        assertThat(frozen(forCommissioners)).contains(TEXT).doesNotContain(WITHDRAWN);

        fixture.publish(cleared.apply(PROGRAMME));

        assertThat(archived(fixture.commissioner(), forCommissioners)).doesNotContain(TEXT);
        assertThat(frozen(forCommissioners)).doesNotContain(TEXT);
        assertThat(archived(fixture.member(), forProgramme)).contains(TEXT);
    }

    @ParameterizedTest
    @EnumSource
    void contentThatItsSiteAloneMayReadNowLeavesEveryEdition(Content content) {
        Function<Audience, DomainEvent> cleared = content.of(fixture);
        fixture.publish(cleared.apply(PUBLIC));
        Edition approved = approved(PROGRAMME);
        Edition open = fixture.assembled(editor, "2012-03", PUBLIC);

        fixture.publish(cleared.apply(SITE));

        assertThat(archived(fixture.member(), approved)).doesNotContain(TEXT).contains(WITHDRAWN);
        assertThat(fixture.edition(editor, open.id()).json().prettify()).doesNotContain(TEXT, WITHDRAWN);
        assertThat(sql().list(
                                "select a::text as content from activity a where programme_id = ?",
                                row -> row.text("content"),
                                fixture.programme))
                .noneMatch(activity -> activity.contains(TEXT));
    }

    /** As when a dead letter is replayed. */
    @ParameterizedTest
    @EnumSource
    void anOlderEventAboutWhatItsSiteAloneMayReadIsNotRecorded(Content content) {
        Function<Audience, DomainEvent> cleared = content.of(fixture);
        fixture.publish(List.of(new Message(Ids.next(), cleared.apply(SITE), 6, Instant.now())));

        fixture.publish(List.of(new Message(Ids.next(), cleared.apply(PROGRAMME), 5, Instant.now())));

        assertThat(fixture.assembled(editor, "2012-03", PROGRAMME).json().prettify())
                .doesNotContain(TEXT)
                .contains("Another story");
        assertThat(sql().exists(
                                "select 1 from activity a where programme_id = ? and a::text like ?",
                                fixture.programme,
                                "%" + TEXT + "%"))
                .isFalse();
    }

    @Test
    void anEventBetweenTwoNarrowingsBringsNoTextBack() {
        Function<Audience, DomainEvent> cleared = Content.EVIDENCE.of(fixture);
        for (var each :
                List.of(Map.entry(PUBLIC, 1), Map.entry(SITE, 2), Map.entry(SITE, 6), Map.entry(PROGRAMME, 5))) {
            fixture.publish(
                    List.of(new Message(Ids.next(), cleared.apply(each.getKey()), each.getValue(), Instant.now())));
        }

        assertThat(fixture.assembled(editor, "2012-03", PROGRAMME).lines()).hasSize(1);

        fixture.publish(List.of(new Message(Ids.next(), cleared.apply(PROGRAMME), 7, Instant.now())));

        assertThat(fixture.assembled(editor, "2012-03", COMMISSIONER).json().prettify())
                .doesNotContain(TEXT);
        assertThat(sql().exists(
                                "select 1 from activity where programme_id = ? and sequence = 7 and not withdrawn",
                                fixture.programme))
                .isTrue();
    }

    @Test
    void aMailThatHasNotGoneOutYetDoesNotHoldWhatFewerMayReadNow() {
        String reader = Fixture.address("reader");
        sql().update("""
                insert into subscriber (id, programme_id, email, state, requested_at, confirmed_at, consent_text, consent_method, version)
                values (gen_random_uuid(), ?, ?, 'CONFIRMED', now(), now(), '1', 'API', 0)
                """, fixture.programme, reader);
        Function<Audience, DomainEvent> cleared = Content.EVIDENCE.of(fixture);
        fixture.publish(cleared.apply(PUBLIC));
        Edition edition = approved(PUBLIC);
        fixture.awaitSent(editor, edition.id());
        assertThat(Mailbox.awaitIn(reader, each -> true).text()).contains(TEXT);
        // As if the mail server had not taken it yet.
        sql().update(
                        "update delivery set state = 'PENDING', sent_at = null, due_at = '9999-12-31' where edition_id = ?::uuid",
                        edition.id());

        fixture.publish(cleared.apply(PROGRAMME));
        sql().update("update delivery set due_at = now() where edition_id = ?::uuid", edition.id());

        assertThat(Mailbox.awaitIn(reader, mail -> mail.text().contains(WITHDRAWN))
                        .html())
                .doesNotContain(TEXT)
                .contains("Another story");
    }

    @Test
    void aBatchOfMailsUnderWayIsComposedAnewWhenSomethingIsTakenOut() {
        Function<Audience, DomainEvent> cleared = Content.EVIDENCE.of(fixture);
        var reader = fixture.contact(Fixture.address("reader"), Role.COMMISSIONER);
        fixture.publish(reader);
        fixture.publish(cleared.apply(COMMISSIONER));
        Edition edition = approved(COMMISSIONER);
        var mail = new Delivery(
                1,
                Deliveries.EDITION.name(),
                fixture.programme,
                UUID.fromString(edition.id()),
                null,
                reader.contactId(),
                reader.email(),
                null,
                "message",
                0);
        var before = mails.wantedContent(mail);
        assertThat(before).isPresent();
        assertThat(mails.wantedContent(mail)).isEqualTo(before);

        fixture.publish(cleared.apply(PROGRAMME));

        assertThat(mails.wantedContent(mail)).isPresent().isNotEqualTo(before);
        assertThat(mails.compose(mail).content().text()).doesNotContain(TEXT);
    }

    @Test
    void contentClearedForMoreStaysInTheEditionsThatHaveIt() {
        Function<Audience, DomainEvent> cleared = Content.ANSWER.of(fixture);
        fixture.publish(cleared.apply(PROGRAMME));
        Edition forProgramme = approved(PROGRAMME);

        fixture.publish(cleared.apply(PUBLIC));

        assertThat(archived(fixture.member(), forProgramme)).contains(TEXT).doesNotContain(WITHDRAWN);
    }

    private Edition approved(Audience audience) {
        Edition edition = fixture.assembled(editor, "2012-03", audience);
        fixture.approve(editor, edition).then().statusCode(200);
        return edition;
    }

    private String archived(String token, Edition edition) {
        var answer = as(token).get(fixture.path("/archive/" + edition.id()));
        answer.then().statusCode(200);
        return answer.asString();
    }

    /** The page of the month, and the feed. */
    private String everythingPublic() {
        String archive = "/archive/" + fixture.slug;
        return given().get(archive + "/2012-03").asString()
                + given().get(archive + "/feed.atom").asString();
    }

    /** What mails that are still to go out hold. */
    private static String frozen(Edition edition) {
        return sql().first(
                        "select html || text || feed_summary as content from edition_content where edition_id = ?::uuid",
                        row -> row.text("content"),
                        edition.id())
                .orElseThrow();
    }
}
