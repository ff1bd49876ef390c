package org.cop.membership.account;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.cop.kit.web.problem.InvalidRequest;
import org.cop.kit.web.problem.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** New accounts and their passwords, and what Keycloak's rules say to them. Passwords pass through and are neither kept nor logged. */
@ApplicationScoped
public class NewAccounts {
    private final AccountRealm realm;

    NewAccounts(AccountRealm realm) {
        this.realm = realm;
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
        return realm.ask(keycloak -> {
            try (Response response = keycloak.users().create(user)) {
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
        return realm.ask(keycloak -> {
            try {
                keycloak.users().get(accountId).resetPassword(credential(password));
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
}
