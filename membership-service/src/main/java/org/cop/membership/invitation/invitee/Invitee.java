package org.cop.membership.invitation.invitee;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cop.events.ContactEvent.ContactChanged;
import org.cop.events.ContactEvent.ContactErased;
import org.cop.events.Role;
import org.cop.kit.Ids;
import org.cop.kit.web.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is invited to a role, at a site or in the whole programme, as far as the two are alike: invited; then accepted, declined or
 * withdrawn; and perhaps, one day, erased, when nothing tells any more who it was.
 */
@MappedSuperclass
public abstract class Invitee {
    @Id
    private UUID id;

    private UUID programmeId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String name;
    private String email;
    private String accountId;
    private LocalDate invitedOn;
    private Instant erasedAt;

    @Version
    private int version;

    protected Invitee() {}

    /** @param email in small letters */
    protected Invitee(UUID programmeId, Role role, @Nullable String name, @Nullable String email, LocalDate invitedOn) {
        this.id = Ids.next();
        this.programmeId = programmeId;
        this.role = role;
        this.name = name;
        this.email = email;
        this.invitedOn = invitedOn;
    }

    /** Whether the invitation is not answered yet, nor withdrawn. */
    public abstract boolean isInvited();

    /** Whether the role is held at present. */
    public abstract boolean isActive();

    /** Says no. */
    public abstract void decline();

    /** Nobody can accept it any more; it was sent to the wrong person, perhaps, who never had a part in it. */
    public abstract void withdraw();

    /** Where the role is held; null for one in the whole programme. */
    public abstract @Nullable UUID siteId();

    public void requireInvited() {
        if (!isInvited()) {
            throw new RuleBroken("not-invited", "This person has answered the invitation, or it was withdrawn");
        }
    }

    /** With which account they sign in from now on. */
    protected void accepted(String newAccountId) {
        requireInvited();
        accountId = newAccountId;
    }

    /**
     * Forgets who it was. Only of somebody who is neither invited nor holds the role any more.
     *
     * @return that there is nobody to write to
     */
    public ContactErased erase(Instant now) {
        if (isInvited() || isActive()) {
            throw new IllegalStateException("Whoever is invited or holds a role leaves first");
        }
        name = null;
        email = null;
        accountId = null;
        erasedAt = now;
        return noContact();
    }

    /** How to reach them. */
    public ContactChanged contact() {
        return new ContactChanged(id, programmeId, siteId(), accountId, name, email, new TreeSet<>(Set.of(role)));
    }

    public ContactErased noContact() {
        return new ContactErased(id);
    }

    protected void name(String newName, String newEmail) {
        name = newName;
        email = newEmail;
    }

    public boolean isErased() {
        return erasedAt != null;
    }

    public UUID id() {
        return id;
    }

    public UUID programmeId() {
        return programmeId;
    }

    public Role role() {
        return role;
    }

    /** Null after an erasure. */
    public @Nullable String name() {
        return name;
    }

    /** In small letters; null after an erasure. */
    public @Nullable String email() {
        return email;
    }

    /** The Keycloak subject; null before the invitation was accepted, and after an erasure. */
    public @Nullable String accountId() {
        return accountId;
    }

    public LocalDate invitedOn() {
        return invitedOn;
    }

    public int version() {
        return version;
    }
}
