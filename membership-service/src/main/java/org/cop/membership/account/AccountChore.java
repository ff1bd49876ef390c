package org.cop.membership.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cop.events.Role;
import org.cop.kit.Ids;
import org.cop.kit.audit.NotAudited;
import org.jspecify.annotations.Nullable;

/** Something still to be done to an account in Keycloak because of what has been decided here. Tried until it is done. */
@Entity
@Table(name = "account_chore")
@NotAudited
class AccountChore {
    enum Kind {
        WITHDRAW_ROLE,
        END_SESSIONS,
        DELETE
    }

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String accountId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private int attempts;

    @SuppressWarnings("UnusedVariable") // by the query
    private Instant dueAt;

    protected AccountChore() {}

    AccountChore(Kind kind, String accountId, @Nullable Role role, Instant now) {
        this.id = Ids.next();
        this.kind = kind;
        this.accountId = accountId;
        this.role = role;
        this.dueAt = now;
    }

    /** Whoever takes it up has until then; if nothing is heard of it, it is due again, each time a little later. */
    void takeUp(Instant now) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 10));
        dueAt = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        attempts++;
    }

    UUID id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    String accountId() {
        return accountId;
    }

    /** Of a role to be withdrawn. */
    @Nullable
    Role role() {
        return role;
    }
}
