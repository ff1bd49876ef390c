package org.cop.systemtests.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cop.client.programme.Invitee;
import org.cop.client.programme.SmallProgramme;
import org.cop.client.programme.SmallProgramme.Person;
import org.cop.systemtests.platform.ConsumerGroups;
import org.cop.systemtests.platform.Realm;
import org.cop.systemtests.platform.RunningPlatform;
import org.cop.systemtests.platform.StoredText;
import org.cop.systemtests.platform.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People of every kind are erased; a word that only their names and addresses hold is then found nowhere. */
@ExtendWith(RunningPlatform.Extension.class)
class EraseEverywhereIT {
    private static final String CONTACTS = "cop.membership.contacts.v1";
    private static final Duration TO_SETTLE = Duration.ofMinutes(2);

    private final RunningPlatform platform;
    private final Realm realm;
    /** Letters only, so that it may stand in a name. */
    private final String marker = "zq" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "vxk";

    EraseEverywhereIT(RunningPlatform platform) {
        this.platform = platform;
        this.realm = new Realm(platform);
    }

    @Test
    void personInWhateverRole_erased_isFoundNowhere() throws Exception {
        var programme = platform.smallProgramme();
        var site = "/sites/" + programme.site() + "/members/";
        Person member = programme.member("m" + marker);
        Person facilitator = programme.facilitator("f" + marker);
        Person commissioner = programme.appointed("c" + marker, "COMMISSIONER");
        Person editor = programme.appointed("e" + marker, "EDITOR");
        Person halfJoined = halfJoined(programme);
        List<Person> ofTheSite =
                List.of(member, facilitator, halfJoined, invitedWithKey(programme), declined(programme));
        List<Person> appointed = List.of(editor, commissioner);
        assertThat(Stream.of(member, facilitator, halfJoined, editor, commissioner))
                .allMatch(person -> realm.knows(person.email()));
        var mails = new MailsToThem(platform, programme);
        mails.sendAlert(member, facilitator, commissioner);
        mails.sendEdition(List.of(member, facilitator));
        mails.subscribe(member);
        mails.subscribe(halfJoined); // whom the newsletter knows from nowhere else
        assertThat(where())
                .as("what is to be erased is there")
                .contains("membership.member", "newsletter.contact", "newsletter.delivery", "newsletter.subscriber");
        awaitInKeycloak(true);

        for (Person person : ofTheSite) {
            erase(site + person.id());
        }
        for (Person person : appointed) {
            erase("/programmes/" + programme.id() + "/appointments/" + person.id());
        }
        new ConsumerGroups(platform).awaitQuiet(TO_SETTLE);

        await("nobody can sign in as one of them any more")
                .atMost(TO_SETTLE)
                .until(() -> Stream.concat(ofTheSite.stream(), appointed.stream())
                        .noneMatch(person -> realm.knows(person.email())));
        await("no table holds a name or an address")
                .atMost(TO_SETTLE)
                .untilAsserted(() -> assertThat(where()).isEmpty());
        assertThat(topicsThatHoldIt())
                .as("topics, but the contacts until their compaction")
                .isEmpty();
        assertThat(lastContacts().values()).noneMatch(this::holdsIt);
        assertThat(holdsIt(realm.everythingKnown())).isFalse();
        awaitInKeycloak(false);
        assertThat(logsThatHoldIt()).isEmpty();
    }

    private void awaitInKeycloak(boolean held) {
        var keycloak = new KeycloakDatabase(platform);
        await("Keycloak's tables hold it: " + held)
                .atMost(TO_SETTLE)
                .ignoreExceptionsInstanceOf(SQLException.class) // copied while it was written
                .until(() -> holdsIt(keycloak.everyRow()) == held);
    }

    private Person declined(SmallProgramme programme) {
        long before = platform.mailbox().newest();
        Person person = programme.invite("d" + marker);
        platform.anonymous("membership")
                .body(Map.of("token", platform.mailbox().awaitSecret(person.email(), "invitation", before)))
                .post("/invitation-refusals")
                .then()
                .statusCode(204);
        return person;
    }

    /** Whose acceptance has broken off when the account was made and nobody had joined with it. */
    private Person halfJoined(SmallProgramme programme) throws SQLException {
        Person person = programme.invite("h" + marker);
        String account = realm.createAccount(person.email(), platform.demoPassword());
        try (Connection connection = platform.database("membership");
                var update = connection.prepareStatement(
                        "update invitation set created_account_id = ? where member_id = ?::uuid")) {
            update.setString(1, account);
            update.setString(2, person.id());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
        return person;
    }

    /** Its answer is kept for whoever repeats the request. */
    private Person invitedWithKey(SmallProgramme programme) {
        var invitee = new Invitee("Somebody i" + marker, "i" + marker + "." + programme.slug() + "@example.org");
        String id = platform.as(RunningPlatform.ADMIN, "membership")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(invitee.asMember())
                .post("/sites/" + programme.site() + "/members")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Person(id, invitee.email());
    }

    private void erase(String record) {
        platform.as(RunningPlatform.ADMIN, "membership")
                .post(record + "/erasure")
                .then()
                .statusCode(200);
    }

    private List<String> where() throws SQLException {
        List<String> found = new ArrayList<>();
        for (String service : RunningPlatform.SERVICES) {
            try (Connection connection = platform.database(service)) {
                for (String table : StoredText.tables(connection)) {
                    if (holdsIt(StoredText.ofTable(connection, table))) {
                        found.add(service + "." + table);
                    }
                }
            }
        }
        return found;
    }

    private List<String> topicsThatHoldIt() {
        var topics = new Topics(platform);
        return topics.names().stream()
                .filter(topic -> topic.startsWith("cop.") && !topic.equals(CONTACTS))
                .filter(topic ->
                        topics.records(topic).stream().anyMatch(record -> holdsIt(StoredText.ofRecord(record))))
                .toList();
    }

    /** What compaction leaves. */
    private Map<String, String> lastContacts() {
        Map<String, String> last = new HashMap<>();
        new Topics(platform).records(CONTACTS).forEach(record -> last.put(record.key(), StoredText.ofRecord(record)));
        return last;
    }

    private List<Path> logsThatHoldIt() throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> logs = Files.walk(platform.home().resolve("logs"))) {
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                if (holdsIt(Files.readString(log, StandardCharsets.ISO_8859_1))) {
                    found.add(log.getFileName());
                }
            }
        }
        return found;
    }

    private boolean holdsIt(String text) {
        return text.toLowerCase(Locale.ROOT).contains(marker);
    }
}
