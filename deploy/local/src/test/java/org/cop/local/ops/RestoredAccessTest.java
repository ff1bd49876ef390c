package org.cop.local.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.cop.local.home.Service;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code ops restored}: a restored service starts without the access, and without the mails, of the back-up that are no longer right. */
class RestoredAccessTest extends OpsCommandTest {
    private static final String INVITATION = "0198c4a0-5e1b-7c3d-9f2a-1b2c3d4e5fa";

    /** What was published in one test stays on the topic for the next. */
    private static final AtomicLong EPOCHS = new AtomicLong(40_000_000);

    @AfterEach
    void leaveNothing() throws SQLException {
        for (Service service : Service.values()) {
            platform.change(service, "delete from access_grant where account_id like 'restored-%'");
            platform.change(service, "delete from access_account where account_id like 'restored-%'");
        }
        platform.change(Service.MEMBERSHIP, "delete from job where kind in ('invitation-mail', 'account-unjoined')");
        platform.change(Service.MEMBERSHIP, "delete from invitation where id::text like '" + INVITATION + "%'");
        platform.change(Service.MEMBERSHIP, "delete from appointment where id::text like '" + INVITATION + "%'");
        platform.change(Service.MEMBERSHIP, "delete from programme where id::text like '" + INVITATION + "%'");
    }

    /** No service gives access back until it has read again that it was taken away. */
    @ParameterizedTest
    @EnumSource(Service.class)
    void restoredService_startsWithoutTheGrantsThatWereTakenAwaySince(Service service) throws Exception {
        long epoch = EPOCHS.incrementAndGet();
        holds(service, "restored-narrowed", epoch, "EDITOR", "KNOWLEDGE_BROKER");
        holds(service, "restored-locked-out", epoch, "EDITOR");
        holds(service, "restored-deleted", epoch, "EDITOR");
        holds(service, "restored-as-before", epoch, "EDITOR");
        holds(service, "restored-unknown", epoch - 1, "EDITOR");
        holds(service, "restored-confirmed", epoch - 1, "EDITOR");
        new AccessEvents(platform.kafka())
                .changed("restored-narrowed", sequence(epoch, 2), "EDITOR", "COMMISSIONER")
                .changed("restored-locked-out", sequence(epoch, 2), "EDITOR")
                .changed("restored-locked-out", sequence(epoch, 3))
                .changed("restored-deleted", sequence(epoch, 1), "EDITOR")
                .deleted("restored-deleted")
                .changed("restored-as-before", sequence(epoch, 1))
                .changed("restored-confirmed", sequence(epoch, 1), "EDITOR")
                .republished(epoch)
                .publish();

        assertThat(restored(service)).as(err.toString()).isZero();

        assertThat(platform.query(service, """
                select string_agg(substr(account_id, 10) || ' ' || role, ', ' order by account_id, role)
                from access_grant where account_id like 'restored-%'
                """)).isEqualTo("as-before EDITOR, confirmed EDITOR, narrowed EDITOR");
        assertThat(out.toString()).contains("4 grants that were taken away since are taken away");
    }

    @Test
    void restoredInvitations_areNotMailedAgainAndSayThatTheyAreToBeSentAgain() throws SQLException {
        platform.change(Service.MEMBERSHIP, """
                insert into programme (id, slug, title, zone, starts_on, version)
                values ('%s0', 'restored-mail', 'Restored', 'Europe/London', '2026-01-01', 0)
                """.formatted(INVITATION));
        invitation(1, "null, null", "null");
        invitation(2, "decode(repeat('a2', 32), 'hex'), '2100-01-01'", "null");
        invitation(3, "decode(repeat('a3', 32), 'hex'), '2100-01-01'", "'2026-01-01'");
        platform.change(Service.MEMBERSHIP, """
                insert into job (kind, key, payload, wanted_at, due_at)
                select 'invitation-mail', id::text, '{}', now(), now() from invitation where id::text like '%s%%'
                """.formatted(INVITATION));
        platform.change(Service.MEMBERSHIP, """
                insert into job (kind, key, payload, wanted_at, due_at) values ('account-unjoined', '%s1', '{}', now(), now())
                """.formatted(INVITATION));

        assertThat(restored(Service.MEMBERSHIP)).as(err.toString()).isZero();

        assertThat(platform.query(
                        Service.MEMBERSHIP,
                        "select count(*) from job where kind in ('invitation-mail', 'account-unjoined')"))
                .isEqualTo("0");
        assertThat(platform.query(Service.MEMBERSHIP, """
                select string_agg(state || case when mail_undeliverable then ' undeliverable' else '' end
                    || case when expires_at <= now() then ' expired' else '' end, ', ' order by id)
                from invitation where id::text like '%s%%'
                """.formatted(INVITATION)))
                .isEqualTo("OPEN undeliverable, OPEN undeliverable expired, OPEN expired");
        assertThat(out.toString()).contains("3 invitations expire and are to be sent again");
    }

    private void invitation(int number, String tokenAndExpiry, String sentAt) throws SQLException {
        platform.change(Service.MEMBERSHIP, """
                insert into appointment (id, programme_id, role, name, email, state, invited_on, version, founder)
                values ('%1$s%2$d', '%1$s0', 'EDITOR', 'Ida', 'ida%2$d@example.org', 'INVITED', '2026-01-01', 0, false)
                """.formatted(INVITATION, number));
        platform.change(Service.MEMBERSHIP, """
                insert into invitation (id, appointment_id, state, token_hash, expires_at, mail_sent_at, mail_attempts, mail_undeliverable)
                values ('%1$s%2$d', '%1$s%2$d', 'OPEN', %3$s, %4$s, 0, false)
                """.formatted(INVITATION, number, tokenAndExpiry, sentAt));
    }

    private void holds(Service service, String account, long epoch, String... roles) throws SQLException {
        platform.change(
                service,
                "insert into access_account (account_id, sequence) values ('%s', %d)"
                        .formatted(account, sequence(epoch, 1)));
        for (String role : roles) {
            platform.change(
                    service,
                    "insert into access_grant (account_id, programme_id, role) values ('%s', '%s', '%s')"
                            .formatted(account, AccessEvents.PROGRAMME, role));
        }
    }

    private static long sequence(long epoch, long number) {
        return (epoch << 32) + number;
    }

    private int restored(Service service) {
        return run(
                service,
                "restored",
                "--service",
                service.label(),
                "--as-of",
                Instant.now().minus(Duration.ofHours(1)).toString(),
                "--kafka",
                platform.kafka());
    }
}
