package org.cop.systemtests.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.cop.client.api.MailboxClient;
import org.cop.client.programme.SmallProgramme;
import org.cop.client.programme.SmallProgramme.Person;
import org.cop.systemtests.platform.ConsumerGroups;
import org.cop.systemtests.platform.RunningPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The membership's database is put back to an earlier time; {@code ops restored} puts the rest of the platform right with it. */
@ExtendWith(RunningPlatform.Extension.class)
class RestoreIT {
    private static final Duration TO_SETTLE = Duration.ofMinutes(3);

    private final RunningPlatform platform;
    private final MailboxClient mailbox;

    RestoreIT(RunningPlatform platform) {
        this.platform = platform;
        this.mailbox = platform.mailbox();
    }

    @Test
    void restoredMembership_givesNobodyAccessThatWasTakenAway() throws Exception {
        var programme = platform.smallProgramme();
        var kept = programme.member("kept");
        var revoked = programme.member("revoked");
        var erased = programme.member("erased");
        for (Person person : List.of(kept, revoked, erased)) {
            awaitAccess(programme, person, 200);
        }
        var backup = new DatabaseBackup(platform, "membership");
        backup.take();
        awaitAccess(programme, kept, 200);

        var late = programme.member("late");
        awaitAccess(programme, late, 200);
        manage(
                "/sites/" + programme.site() + "/members/" + revoked.id() + "/departure",
                Map.of("on", "2026-02-02", "reason", "Left"));
        manage("/sites/" + programme.site() + "/members/" + erased.id() + "/erasure", Map.of());
        awaitAccess(programme, revoked, 403);
        awaitAccess(programme, erased, 403);
        new ConsumerGroups(platform).awaitQuiet(TO_SETTLE);
        Set<String> mailsBefore = mails(programme);

        backup.shutOut();
        platform.end("membership-service");
        backup.putBack();
        await("ops restored")
                .atMost(TO_SETTLE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> restored(backup) == 0);
        backup.letIn();
        platform.awaitReady("membership");

        awaitAccess(programme, kept, 200);
        awaitAccess(programme, late, 403);
        awaitAccess(programme, revoked, 403);
        awaitAccess(programme, erased, 403);
        await("everything is published again")
                .atMost(TO_SETTLE)
                .until(() ->
                        count("membership", "select count(*) from republish_request where finished_at is null") == 0);
        await("the erased person is erased again")
                .atMost(TO_SETTLE)
                .until(() -> count("membership", "select count(*) from member where email = '" + erased.email() + "'")
                                == 0
                        && count("newsletter", "select count(*) from contact where email = '" + erased.email() + "'")
                                == 0);
        new ConsumerGroups(platform).awaitQuiet(TO_SETTLE);
        for (Person person : List.of(revoked, erased, late)) {
            assertThat(statuses(programme, person)).as(person.email()).containsOnly(403);
        }
        Set<String> decided = grants("membership", "account_grant", programme);
        for (String service : RunningPlatform.SERVICES) {
            assertThat(grants(service, "access_grant", programme)).as(service).isEqualTo(decided);
        }
        assertThat(mails(programme)).as("nobody gets a mail of it").isEqualTo(mailsBefore);
    }

    private void manage(String path, Map<String, ?> body) {
        platform.as(RunningPlatform.ADMIN, "membership")
                .body(body)
                .post(path)
                .then()
                .statusCode(200);
    }

    /** What somebody at the site reads in each service. */
    private static Map<String, String> doors(SmallProgramme programme) {
        return Map.of(
                "membership", "/sites/" + programme.site() + "/members",
                "meeting", "/sites/" + programme.site() + "/roster",
                "casebook", "/sites/" + programme.site() + "/case-studies",
                "newsletter", "/programmes/" + programme.id() + "/archive?audience=PROGRAMME");
    }

    private void awaitAccess(SmallProgramme programme, Person person, int status) {
        doors(programme)
                .forEach((service, door) -> await(service + " answers " + person.email() + " " + status)
                        .atMost(TO_SETTLE)
                        .until(() ->
                                platform.as(person.email(), service).get(door).statusCode() == status));
    }

    private Set<Integer> statuses(SmallProgramme programme, Person person) {
        Set<Integer> statuses = new HashSet<>();
        doors(programme)
                .forEach((service, door) -> statuses.add(
                        platform.as(person.email(), service).get(door).statusCode()));
        return statuses;
    }

    private Set<String> grants(String service, String table, SmallProgramme programme) throws SQLException {
        Set<String> grants = new TreeSet<>();
        try (var connection = platform.database(service);
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select concat_ws(' ', account_id, coalesce(site_id::text, '-'), role) from %s where programme_id = '%s'"
                                .formatted(table, programme.id()))) {
            while (row.next()) {
                grants.add(row.getString(1));
            }
        }
        return grants;
    }

    private int count(String service, String sql) throws SQLException {
        try (var connection = platform.database(service);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private Set<String> mails(SmallProgramme programme) {
        Set<String> mails = new TreeSet<>();
        for (String name : List.of("kept", "revoked", "erased", "late")) {
            mailbox.to(name + "." + programme.slug() + "@example.org")
                    .forEach(mail -> mails.add(mail.to() + " " + mail.id()));
        }
        return mails;
    }

    /** As the operator's guide says; refused as long as Kafka counts the service's consumers as alive. */
    private int restored(DatabaseBackup backup) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                RunningPlatform.REPOSITORY.resolve("deploy/ops/ops").toString(),
                "restored",
                "--service",
                "membership-service",
                "--as-of",
                backup.takenAt().toString(),
                "--kafka",
                platform.kafka(),
                "--database",
                platform.process().jdbc("membership"),
                "--database-user",
                "postgres"));
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("DATABASE_PASSWORD", platform.secret("postgres"));
        Process process = builder.start();
        assertThat(process.waitFor(TO_SETTLE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
