package org.cop.systemtests.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cop.systemtests.platform.Demo;
import org.cop.systemtests.platform.RunningPlatform;
import org.cop.systemtests.platform.StoredText;
import org.cop.systemtests.platform.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Looks for the name and the address of everybody in the programme, everywhere they must not be. */
@ExtendWith(RunningPlatform.Extension.class)
class PersonalDataIT {
    /** Where personal data lives: the people themselves, and those the newsletter writes to. */
    private static final Set<String> MAY_HOLD_CONTACTS = Set.of("contact", "delivery", "subscriber");

    private final RunningPlatform platform;
    private final List<String> needles = new ArrayList<>();

    PersonalDataIT(RunningPlatform platform) {
        this.platform = platform;
    }

    @BeforeEach
    void everybody() {
        Demo.namesByEmail().forEach((email, name) -> {
            needles.add(email);
            needles.add(name.toLowerCase(Locale.ROOT));
            // The family names were chosen to be found nowhere else.
            needles.add(name.substring(name.indexOf(' ') + 1).toLowerCase(Locale.ROOT));
        });
        assertThat(needles).hasSizeGreaterThan(3 * 76);
    }

    @Test
    void nobodyIsNamedOnAnyTopicButTheContacts() {
        var topics = new Topics(platform);
        List<String> found = new ArrayList<>();
        for (String topic : topics.names()) {
            if (topic.startsWith("cop.") && !topic.equals("cop.membership.contacts.v1")) {
                for (var record : topics.records(topic)) {
                    namesIn(StoredText.ofRecord(record)).forEach(name -> found.add(topic + ": " + name));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void theContactsTopicIsWhereTheyAreSoThatThisTestWouldFindThem() {
        assertThat(new Topics(platform).records("cop.membership.contacts.v1"))
                .anySatisfy(record ->
                        assertThat(namesIn(new String(record.value(), UTF_8))).isNotEmpty());
    }

    @Test
    void nobodyIsNamedInAnyLog() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> logs = Files.walk(platform.home().resolve("logs"))) {
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                namesIn(Files.readString(log, StandardCharsets.ISO_8859_1))
                        .forEach(name -> found.add(log.getFileName() + ": " + name));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void nobodyIsNamedInTheDatabaseOfAnotherService() throws SQLException {
        List<String> found = new ArrayList<>();
        for (String service : List.of("meeting", "casebook", "newsletter")) {
            try (Connection connection = platform.database(service)) {
                for (String table : StoredText.tables(connection)) {
                    if (service.equals("newsletter") && MAY_HOLD_CONTACTS.contains(table)) {
                        continue;
                    }
                    namesIn(StoredText.ofTable(connection, table))
                            .forEach(name -> found.add(service + "." + table + ": " + name));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void theAuditTrailOfTheMembershipSaysThatANameChangedButNotWhichName() throws SQLException {
        try (Connection connection = platform.database("membership")) {
            assertThat(namesIn(StoredText.ofTable(connection, "audit_entry"))).isEmpty();
            assertThat(namesIn(StoredText.ofTable(connection, "member"))).isNotEmpty();
        }
    }

    private Set<String> namesIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        Set<String> found = new TreeSet<>();
        for (String needle : needles) {
            if (lower.contains(needle)) {
                found.add(needle);
            }
        }
        return found;
    }
}
