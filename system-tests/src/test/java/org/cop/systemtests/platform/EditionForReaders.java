package org.cop.systemtests.platform;

import static org.awaitility.Awaitility.await;

import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cop.client.api.MailboxClient.Mail;
import org.cop.client.programme.SmallProgramme;

/** The public edition of a small programme, ready to go out to many readers. */
public final class EditionForReaders {
    private static final String MONTH = "2026-01";

    private final RunningPlatform platform;
    private final URI newsletter;
    private final String schema;
    private final SmallProgramme programme;
    private final String id;
    public final Set<String> readers;

    /** Made by the platform's own newsletter service. */
    public EditionForReaders(RunningPlatform platform, SmallProgramme programme, int readers) throws SQLException {
        this(platform, platform.address("newsletter"), "public", programme, readers);
    }

    /**
     * @param newsletter the instance that makes it
     * @param schema where that instance has its tables
     */
    public EditionForReaders(
            RunningPlatform platform, URI newsletter, String schema, SmallProgramme programme, int readers)
            throws SQLException {
        this.platform = platform;
        this.newsletter = newsletter;
        this.schema = schema;
        this.programme = programme;
        this.readers = subscribe(readers);
        await("the newsletter has an activity")
                .atMost(Duration.ofMinutes(1))
                .ignoreExceptions() // whom it asks may be starting
                .until(this::hasActivities);
        this.id = asEditor()
                .body(Map.of("audience", "PUBLIC", "month", MONTH))
                .post(ofProgramme("editions"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** From then on it goes out. */
    public void approve() {
        String read = asEditor().get(ofProgramme("editions/" + id)).header("ETag");
        asEditor()
                .header("If-Match", read)
                .body("{}")
                .post(ofProgramme("editions/" + id + "/approval"))
                .then()
                .statusCode(200);
    }

    public void awaitSent(Duration timeout) {
        await("all mails are marked as sent")
                .atMost(timeout)
                .ignoreExceptions()
                .until(() -> inQueue("state = 'PENDING'") == 0);
    }

    /** Those that readers have now. */
    public List<Mail> mails() {
        return platform.mailbox().ofKind("edition").stream()
                .filter(mail -> readers.contains(mail.to()))
                .toList();
    }

    /**
     * How many of its mails the mail queue has in that condition.
     *
     * @param condition on the table {@code delivery}, in SQL
     */
    public int inQueue(String condition) throws SQLException {
        try (var connection = database();
                var select = connection.prepareStatement(
                        "select count(*) from delivery where edition_id = ? and (" + condition + ")")) {
            select.setObject(1, UUID.fromString(id));
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** Straight into the database: by the API each reader would have to confirm by a mail first. */
    private Set<String> subscribe(int count) throws SQLException {
        Set<String> addresses = IntStream.range(0, count)
                .mapToObj(reader -> "reader" + reader + "." + programme.slug() + "@example.org")
                .collect(Collectors.toSet());
        try (var connection = database();
                var insert = connection.prepareStatement("""
                        insert into subscriber (id, programme_id, email, state, requested_at, confirmed_at, consent_text, consent_method, version)
                        select gen_random_uuid(), ?, address, 'CONFIRMED', now(), now(), '1', 'API', 0 from unnest(?) address
                        """)) {
            insert.setObject(1, UUID.fromString(programme.id()));
            insert.setArray(2, connection.createArrayOf("text", addresses.toArray()));
            insert.executeUpdate();
        }
        return addresses;
    }

    private boolean hasActivities() {
        var activities = asEditor().queryParam("month", MONTH).get(ofProgramme("activities"));
        return activities.statusCode() == 200
                && !activities.jsonPath().getList("$").isEmpty();
    }

    /** The administrator may do what an editor may, and is there. */
    private RequestSpecification asEditor() {
        return platform.as(RunningPlatform.ADMIN, newsletter);
    }

    private Connection database() throws SQLException {
        Connection connection = platform.database("newsletter");
        connection.setSchema(schema);
        return connection;
    }

    private String ofProgramme(String path) {
        return "/programmes/" + programme.id() + "/" + path;
    }
}
