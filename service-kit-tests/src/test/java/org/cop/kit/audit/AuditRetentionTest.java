package org.cop.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.cop.kit.Ids;
import org.cop.kit.sql.Sql;
import org.cop.kit.sql.SqlFailure;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class AuditRetentionTest {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    AuditRetention retention;

    private final String entity = "Retained" + Ids.next();

    @Test
    void entriesOlderThanTheRetention_areDeleted_andYoungerOnesStay() {
        Instant now = clock.instant();
        entry(now.minus(Duration.ofDays(2_200)));
        entry(now.minus(Duration.ofDays(2_000)));

        retention.purge();

        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void entriesOfTheLastYear_areNotDeleted_whateverTheSetting() {
        entry(clock.instant().minus(Duration.ofDays(300)));

        assertThatThrownBy(() -> retention.deleteBefore(clock.instant().minus(Duration.ofDays(200))))
                .hasRootCauseMessage("ERROR: audit entries are kept for a year at least");
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void anEntry_isNotDeletedPastTheRetention() {
        entry(clock.instant().minus(Duration.ofDays(2_200)));

        assertThatThrownBy(() -> sql.statement("delete from audit_entry where entity = :entity")
                        .bind("entity", entity)
                        .execute())
                .isInstanceOf(SqlFailure.class)
                .hasRootCauseMessage("ERROR: audit_entry is append-only");
    }

    @Test
    void anEntryOfTheLastYear_isNotDeletedBySql_evenWithTheSettingOfRetention() {
        entry(clock.instant().minus(Duration.ofDays(300)));

        assertThatThrownBy(this::deleteAsRetentionDoes)
                .hasRootCauseMessage("ERROR: audit entries are kept for a year at least");
        assertThat(entries()).isEqualTo(1);
    }

    private void deleteAsRetentionDoes() {
        QuarkusTransaction.requiringNew().run(() -> {
            sql.statement("select set_config('cop.audit_retention', 'on', true)")
                    .exists();
            sql.statement("delete from audit_entry where entity = :entity")
                    .bind("entity", entity)
                    .execute();
        });
    }

    private void entry(Instant at) {
        sql.statement("""
                        insert into audit_entry (id, at, account_id, entity, entity_id, action, changes)
                        values (:id, :at, 'system', :entity, 'one', 'CREATED', '{}')
                        """)
                .bind("id", Ids.next())
                .bind("at", at)
                .bind("entity", entity)
                .execute();
    }

    private long entries() {
        return sql.statement("select count(*) as n from audit_entry where entity = :entity")
                .bind("entity", entity)
                .one(row -> row.bigint("n"));
    }
}
