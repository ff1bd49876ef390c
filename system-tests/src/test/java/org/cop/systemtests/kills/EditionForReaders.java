package org.cop.systemtests.kills;

import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cop.systemtests.platform.Mailbox;
import org.cop.systemtests.platform.Mailbox.Mail;
import org.cop.systemtests.platform.RunningPlatform;
import org.cop.systemtests.platform.SmallProgramme;

/** The public edition of a small programme, ready to go out to many readers. */
final class EditionForReaders {
    private final RunningPlatform platform;
    private final SmallProgramme programme;
    private final String editor;
    private final String id;
    final Set<String> readers;

    EditionForReaders(RunningPlatform platform, SmallProgramme programme, int readers) throws SQLException {
        this.platform = platform;
        this.programme = programme;
        this.readers = subscribe(readers);
        this.editor = programme.appointed("ed", "EDITOR").email();
        await("the editor is known to the newsletter")
                .atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() -> platform.as(editor, "newsletter").get(editions()).statusCode() == 200);
        this.id = platform.as(editor, "newsletter")
                .body(Map.of("audience", "PUBLIC", "month", "2026-01"))
                .post(editions())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** From then on it goes out. */
    void approve() {
        platform.as(editor, "newsletter")
                .header("If-Match", "*")
                .body("{}")
                .post(editions() + "/" + id + "/approval")
                .then()
                .statusCode(200);
    }

    void awaitSent(Duration patience) {
        await("all mails are marked as sent")
                .atMost(patience)
                .ignoreExceptions()
                .until(() -> pending() == 0);
    }

    /** Those that readers have now. */
    List<Mail> mails() {
        return new Mailbox(platform)
                .ofKind("edition").stream()
                        .filter(mail -> readers.contains(mail.to()))
                        .toList();
    }

    /** Straight into the database: by the API each reader would have to confirm by a mail first. */
    private Set<String> subscribe(int count) throws SQLException {
        Set<String> addresses = IntStream.range(0, count)
                .mapToObj(reader -> "reader" + reader + "." + programme.slug + "@example.org")
                .collect(Collectors.toSet());
        try (var connection = platform.database("newsletter");
                var insert = connection.prepareStatement("""
                        insert into subscriber (id, programme_id, email, state, requested_at, confirmed_at, consent_text, consent_method, version)
                        select gen_random_uuid(), ?, address, 'CONFIRMED', now(), now(), '1', 'API', 0 from unnest(?) address
                        """)) {
            insert.setObject(1, UUID.fromString(programme.programme));
            insert.setArray(2, connection.createArrayOf("text", addresses.toArray()));
            insert.executeUpdate();
        }
        return addresses;
    }

    private int pending() throws SQLException {
        try (var connection = platform.database("newsletter");
                var select = connection.prepareStatement(
                        "select count(*) from delivery where edition_id = ? and state = 'PENDING'")) {
            select.setObject(1, UUID.fromString(id));
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private String editions() {
        return "/programmes/" + programme.programme + "/editions";
    }
}
