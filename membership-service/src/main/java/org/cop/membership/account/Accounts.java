package org.cop.membership.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cop.events.Role;
import org.cop.kit.text.VisibleText;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * The accounts with which people sign in, kept by Keycloak and reached through its admin API. Everything here may be done again without
 * harm. While Keycloak is unavailable every method says 503, and soon without asking it.
 */
@ApplicationScoped
public class Accounts {
    private final AccountRealm realm;

    Accounts(AccountRealm realm) {
        this.realm = realm;
    }

    /**
     * An account that is there.
     *
     * @param emailVerified whether somebody has shown that the address is theirs
     * @param createdAt by Keycloak's clock; null if it does not say
     */
    public record Account(
            String id, boolean emailVerified, @Nullable Instant createdAt) {}

    /** The account with that address, if there is one. */
    public Optional<Account> find(String email) {
        return realm.ask(keycloak -> keycloak.users().searchByEmail(email, true).stream()
                .map(user -> new Account(
                        user.getId(),
                        Boolean.TRUE.equals(user.isEmailVerified()),
                        user.getCreatedTimestamp() == null ? null : Instant.ofEpochMilli(user.getCreatedTimestamp())))
                .findFirst());
    }

    /**
     * Who somebody is by their account.
     *
     * @param email in small letters
     */
    public record Holder(String name, String email) {}

    /** Whose account it is; nothing if it is gone, or nobody has shown that its address is theirs. */
    public Optional<Holder> holder(String accountId) {
        return realm.ask(keycloak -> {
            try {
                return holder(keycloak.users().get(accountId).toRepresentation());
            } catch (WebApplicationException e) {
                if (e.getResponse().getStatus() == 404) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    private static Optional<Holder> holder(UserRepresentation user) {
        if (user.getEmail() == null || !Boolean.TRUE.equals(user.isEmailVerified())) {
            return Optional.empty();
        }
        var name = Stream.of(user.getFirstName(), user.getLastName())
                .map(VisibleText::orNull)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return Optional.of(new Holder(
                name.isEmpty() ? user.getEmail() : name, user.getEmail().toLowerCase(Locale.ROOT)));
    }

    /** Gives the realm role; services ask for grants, but who may begin a programme at all Keycloak says. */
    public void addRole(String accountId, Role role) {
        realm.command(keycloak -> {
            var roles = roles(keycloak, role);
            AccountRealm.ifThere(
                    () -> keycloak.users().get(accountId).roles().realmLevel().add(roles));
        });
    }

    public void removeRole(String accountId, Role role) {
        realm.command(keycloak -> {
            var roles = roles(keycloak, role);
            AccountRealm.ifThere(
                    () -> keycloak.users().get(accountId).roles().realmLevel().remove(roles));
        });
    }

    /** Signs the account out everywhere: no new tokens for the sessions it has. */
    public void endSessions(String accountId) {
        realm.commandIfThere(keycloak -> keycloak.users().get(accountId).logout());
    }

    public void delete(String accountId) {
        realm.commandIfThere(keycloak -> keycloak.users().get(accountId).remove());
    }

    /**
     * Whether the account may be used to sign in; everything that hangs on it stays.
     *
     * @return whether it was otherwise. Keycloak writes all of an account at once, so that what is done to it at the same moment may undo this:
     *     whoever must be sure looks again
     */
    public boolean setEnabled(String accountId, boolean enabled) {
        return realm.ask(keycloak -> {
            var changed = new AtomicBoolean();
            AccountRealm.ifThere(() -> {
                var user = keycloak.users().get(accountId);
                var account = user.toRepresentation();
                if (!Boolean.valueOf(enabled).equals(account.isEnabled())) {
                    account.setEnabled(enabled);
                    user.update(account);
                    changed.set(true);
                }
            });
            return changed.get();
        });
    }

    /** A role that the realm does not have is a fault of its settings, and no account that is gone. */
    private static List<RoleRepresentation> roles(RealmResource keycloak, Role role) {
        return List.of(keycloak.roles().get(realmName(role)).toRepresentation());
    }

    static String realmName(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether Keycloak is known not to answer. */
    public boolean isUnavailable() {
        return realm.isUnavailable();
    }
}
