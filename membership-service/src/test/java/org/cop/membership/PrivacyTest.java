package org.cop.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.membership.Fixture.PASSWORD;
import static org.cop.membership.Fixture.accept;
import static org.cop.membership.Fixture.address;
import static org.cop.membership.Fixture.awaitInvitation;
import static org.cop.membership.Fixture.newMember;
import static org.cop.membership.Fixture.programme;
import static org.cop.membership.Fixture.tokenIn;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.cop.events.AccessEvent;
import org.cop.events.ContactEvent;
import org.cop.events.MembershipEvent;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names, addresses, tokens and passwords are where they belong and nowhere else. */
@QuarkusTest
@ServiceTest
@WithKeycloak
class PrivacyTest {
    private static final String NAME = "Zebedee Quillfeather";
    private static final String AGENCY = "Quillfeather & Sons";

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord line) {
            // The mail server of the tests runs in this process too, and talks.
            if (!String.valueOf(line.getLoggerName()).startsWith("com.icegreen")) {
                logged.add(line.getMessage() + " " + Arrays.toString(line.getParameters()) + line.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @Inject
    AgroalDataSource database;

    private String email;
    private String token;
    private Fixture.Programme programme;
    private UUID site;
    private UUID member;

    @BeforeEach
    void somebodyJoins() {
        root().addHandler(listening);
        programme = programme();
        site = programme.site();
        email = address("zebedee");
        var person = newMember(NAME, email);
        person.put("agency", AGENCY);
        member = Fixture.created(programme.api().body(person).post("/api/v1/sites/{site}/members", site));
        token = tokenIn(awaitInvitation(email));
        accept("wrong" + token, PASSWORD).statusCode(404);
        accept(token, "short but 12").statusCode(201);
        accept(token, PASSWORD).statusCode(201);
        // A body that cannot be read is no reason to quote it.
        Fixture.anonymous()
                .body("{\"token\":\"" + token + "\",\"password\":\"" + PASSWORD + "\",\"name\":\"" + NAME + "\"}")
                .post("/api/v1/invitation-acceptances")
                .then()
                .statusCode(400);
    }

    @AfterEach
    void noMoreListening() {
        root().removeHandler(listening);
    }

    @Test
    void logs_haveNoNameAddressTokenOrPassword() {
        leaveAndErase();

        assertThat(logged)
                .isNotEmpty()
                .noneSatisfy(
                        line -> assertThat(line).containsAnyOf(NAME, email, token, PASSWORD, "short but 12", AGENCY));
    }

    @Test
    void onlyTheContactsTopic_hasANameOrAnAddress() {
        leaveAndErase();
        EventReader.awaitAbout(MembershipEvent.TOPIC, member, 2);

        for (var topic : List.of(MembershipEvent.TOPIC, AccessEvent.TOPIC)) {
            assertThat(EventReader.records(topic))
                    .isNotEmpty()
                    .noneSatisfy(
                            record -> assertThat(new String(record.value(), StandardCharsets.UTF_8) + record.headers())
                                    .containsAnyOf(NAME, email, AGENCY, "Housing Support Worker"));
        }
        assertThat(EventReader.about(ContactEvent.TOPIC, member).getLast().getData())
                .isNull();
    }

    @Test
    void noTableKeepsATokenOrAPassword() throws SQLException {
        assertThat(new DatabaseRows(database).all())
                .isNotEmpty()
                .noneSatisfy(row -> assertThat(row).containsAnyOf(token, PASSWORD, "short but 12"));
    }

    @Test
    void afterAnErasureNoTableKnowsWhoItWas() throws SQLException {
        leaveAndErase();
        await().untilAsserted(() ->
                assertThat(new DatabaseRows(database).of("outbox")).isEmpty());

        assertThat(new DatabaseRows(database).all())
                .noneSatisfy(row -> assertThat(row).containsAnyOf(NAME, email, AGENCY, "Moved to Leeds"));
        assertThat(new DatabaseRows(database).all())
                .anySatisfy(row -> assertThat(row).contains(member.toString()));
    }

    private void leaveAndErase() {
        programme
                .api()
                .body(Map.of("reason", "Moved to Leeds"))
                .post("/api/v1/sites/{site}/members/{id}/departure", site, member)
                .then()
                .statusCode(200);
        programme
                .api()
                .post("/api/v1/sites/{site}/members/{id}/erasure", site, member)
                .then()
                .statusCode(200);
    }

    private static Logger root() {
        return LogManager.getLogManager().getLogger("");
    }
}
