package org.cop.membership.account;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cop.events.Role;
import org.cop.kit.dependency.Circuit;
import org.cop.kit.text.VisibleText;
import org.cop.kit.web.problem.InvalidRequest;
import org.cop.kit.web.problem.RuleBroken;
import org.cop.kit.web.problem.Unavailable;
import org.cop.membership.account.AccountMetrics.Outcome;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * The accounts with which people sign in, kept by Keycloak and reached through its admin API. Everything here may be done again without
 * harm. Passwords pass through and are neither kept nor logged. While Keycloak is unavailable every method says
 * 503, and soon without asking it.
 */
@ApplicationScoped
public class Accounts {
    private static final Logger LOG = Logger.getLogger(Accounts.class);

    private final Keycloak keycloak;
    private final String realm;
    private final AccountMetrics metrics;
    private final Circuit circuit;

    Accounts(
            Keycloak keycloak,
            @ConfigProperty(name = "quarkus.keycloak.admin-client.realm") String realm,
            AccountMetrics metrics,
            KeycloakClient client) {
        this.keycloak = keycloak;
        this.realm = realm;
        this.metrics = metrics;
        this.circuit = client.circuit();
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
        return ask(realm -> realm.users().searchByEmail(email, true).stream()
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
        return ask(realm -> {
            try {
                return holder(realm.users().get(accountId).toRepresentation());
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

    /**
     * Makes an account that can sign in with the address and the password; whoever has the invitation has shown that the address is theirs.
     *
     * @return the new account's id; nothing if there is one with that address, for somebody was quicker
     * @throws InvalidRequest if Keycloak's rules refuse the password
     * @throws RuleBroken if they refuse the address or the name
     */
    public Optional<String> create(String email, String name, String password) {
        var user = new UserRepresentation();
        user.setUsername(email);
        user.setEmail(email);
        user.setEmailVerified(true);
        user.setEnabled(true);
        var personName = PersonName.of(name);
        user.setFirstName(personName.first());
        user.setLastName(personName.last());
        // In one request: an account without a password would be nobody's.
        user.setCredentials(List.of(credential(password)));
        return ask(realm -> {
            try (Response response = realm.users().create(user)) {
                return switch (response.getStatus()) {
                    case 201 -> Optional.of(CreatedResponseUtil.getCreatedId(response));
                    case 409 -> Optional.empty();
                    case 400 -> throw refused(response);
                    default -> throw new WebApplicationException(response.getStatus());
                };
            }
        });
    }

    /**
     * @return whether the account is still there
     * @throws InvalidRequest if Keycloak's rules refuse it
     */
    public boolean setPassword(String accountId, String password) {
        return ask(realm -> {
            try {
                realm.users().get(accountId).resetPassword(credential(password));
                return true;
            } catch (WebApplicationException e) {
                return switch (e.getResponse().getStatus()) {
                    case 404 -> false;
                    case 400 -> throw passwordRefused();
                    default -> throw e;
                };
            }
        });
    }

    /** Gives the realm role; services ask for grants, but who may begin a programme at all Keycloak says. */
    public void addRole(String accountId, Role role) {
        command(realm -> {
            var roles = roles(realm, role);
            ifThere(() -> realm.users().get(accountId).roles().realmLevel().add(roles));
        });
    }

    public void removeRole(String accountId, Role role) {
        command(realm -> {
            var roles = roles(realm, role);
            ifThere(() -> realm.users().get(accountId).roles().realmLevel().remove(roles));
        });
    }

    /** Signs the account out everywhere: no new tokens for the sessions it has. */
    public void endSessions(String accountId) {
        commandIfThere(realm -> realm.users().get(accountId).logout());
    }

    public void delete(String accountId) {
        commandIfThere(realm -> realm.users().get(accountId).remove());
    }

    /** Whether the account may be used to sign in; everything that hangs on it stays. */
    public void setEnabled(String accountId, boolean enabled) {
        commandIfThere(realm -> {
            var user = realm.users().get(accountId);
            var account = user.toRepresentation();
            if (!Boolean.valueOf(enabled).equals(account.isEnabled())) {
                account.setEnabled(enabled);
                user.update(account);
            }
        });
    }

    /** Whether Keycloak is known not to answer. */
    public boolean isUnavailable() {
        return circuit.isUnavailable();
    }

    private static CredentialRepresentation credential(String password) {
        var credential = new CredentialRepresentation();
        credential.setType(CredentialRepresentation.PASSWORD);
        credential.setValue(password);
        credential.setTemporary(false);
        return credential;
    }

    /** Keycloak names the field that it does not take, unless it is the password. */
    private static RuntimeException refused(Response response) {
        var refusal = response.readEntity(Refusal.class);
        return !refusal.isOfProfile()
                ? passwordRefused()
                : new RuleBroken(
                        "account-refused",
                        "No account can be made for the invited address and name; ask for a new invitation to another address");
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Refusal(@Nullable String field, @Nullable List<Refusal> errors) {
        /** Of several faults each has a field of its own. */
        boolean isOfProfile() {
            return (field != null && !field.equals("password"))
                    || (errors != null && errors.stream().anyMatch(Refusal::isOfProfile));
        }
    }

    private static InvalidRequest passwordRefused() {
        return new InvalidRequest(
                "password", "password-refused", "Choose a longer password that is not your name or address");
    }

    /** A role that the realm does not have is a fault of its settings, and no account that is gone. */
    private static List<RoleRepresentation> roles(RealmResource realm, Role role) {
        return List.of(realm.roles().get(realmName(role)).toRepresentation());
    }

    private static String realmName(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private interface Command {
        void on(RealmResource realm);
    }

    private void command(Command command) {
        ask(realm -> {
            command.on(realm);
            return true;
        });
    }

    private void commandIfThere(Command command) {
        command(realm -> ifThere(() -> command.on(realm)));
    }

    /** An account that is gone needs nothing done to it. */
    private static void ifThere(Runnable command) {
        try {
            command.run();
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() != 404) {
                throw e;
            }
        }
    }

    private <T> T ask(Function<RealmResource, T> question) {
        long began = System.nanoTime();
        var outcome = Outcome.DONE;
        try {
            return circuit.get(() -> question.apply(keycloak.realm(realm)));
        } catch (CircuitBreakerOpenException e) {
            outcome = Outcome.UNREACHABLE;
            throw unavailable();
        } catch (WebApplicationException | ProcessingException e) {
            outcome = e instanceof WebApplicationException ? Outcome.REFUSED : Outcome.UNREACHABLE;
            // Neither its message nor its entity: they may repeat what was sent.
            LOG.warnf("Keycloak does not do as asked: %s", describe(e));
            throw unavailable();
        } finally {
            metrics.call(outcome, Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private static Unavailable unavailable() {
        return new Unavailable("accounts-unavailable", "Accounts cannot be made or changed for the moment");
    }

    private static String describe(RuntimeException e) {
        return e instanceof WebApplicationException answer
                ? "status " + answer.getResponse().getStatus()
                : e.getClass().getSimpleName();
    }
}
