package org.cop.membership.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.membership.Fixture.programme;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.cop.kit.sql.Sql;
import org.cop.membership.WithKeycloak;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.Test;

/** What is remembered of accounts that were deleted, for a Keycloak that was restored and has them again. */
@QuarkusTest
@ServiceTest
@WithKeycloak
class AccountDeletionsTest {
    @Inject
    AccountDeletions deletions;

    @Inject
    Access access;

    @Inject
    Sql sql;

    @Test
    void accountDeletedLongAgo_isRememberedWhenOthersAreDeleted() {
        var deleted = "deleted-" + UUID.randomUUID();
        claim(deleted);
        wasClaimedLongAgo(deleted);

        claim("another-" + UUID.randomUUID());

        assertThat(isRemembered(deleted)).isTrue();
    }

    @Test
    void accountWhoseDeletionNeverCameAbout_isForgottenWhenItIsGivenAccess() {
        var programme = programme();
        var account = programme.member(programme.site()).person().accountId();
        sql.statement("insert into account_deletion (account_id, claimed_at) values (:account, now())")
                .bind("account", account)
                .execute();
        wasClaimedLongAgo(account);

        sql.statement("delete from access_grant where account_id = :account")
                .bind("account", account)
                .execute();
        QuarkusTransaction.requiringNew().run(() -> access.refresh(account));

        assertThat(isRemembered(account)).isFalse();
    }

    private void claim(String account) {
        assertThat(QuarkusTransaction.requiringNew().call(() -> deletions.claim(account)))
                .isTrue();
    }

    private void wasClaimedLongAgo(String account) {
        sql.statement("update account_deletion set claimed_at = now() - interval '30 days' where account_id = :account")
                .bind("account", account)
                .execute();
    }

    private boolean isRemembered(String account) {
        return sql.statement("select 1 from account_deletion where account_id = :account")
                .bind("account", account)
                .exists();
    }
}
