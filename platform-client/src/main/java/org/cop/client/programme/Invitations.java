package org.cop.client.programme;

import java.util.Map;
import java.util.Optional;
import org.cop.client.api.ApiClient;
import org.cop.client.api.ApiRefused;
import org.cop.client.api.ApiRequest;
import org.cop.client.api.ApiResponse;
import org.cop.client.api.MailboxClient;
import org.cop.client.api.Service;
import org.cop.client.api.Waiting;

/** Accepts invitations as the people who get them do: with the token that their mail holds. */
public final class Invitations {
    private final ApiClient api;
    private final MailboxClient mailbox;
    private final String password;

    /** @param password that everybody chooses */
    public Invitations(ApiClient api, MailboxClient mailbox, String password) {
        this.api = api;
        this.mailbox = mailbox;
        this.password = password;
    }

    /** To be asked before somebody is invited: invitations that come later are distinguished from those that they got before. */
    public long newest() {
        return mailbox.newest();
    }

    /**
     * The newest invitation to that address, once it is there. One that is mailed again has another token, and the first is refused.
     *
     * @param after what {@link #newest} said before they were invited: whoever accepts an older invitation once more has accepted nothing new
     * @param on the day, such as {@code 2026-01-09}
     * @throws org.cop.client.api.ClientFailure if none comes that can be accepted
     */
    public void accept(String email, long after, String on) {
        Waiting.forSomething(
                () -> "an invitation for " + email + " that can be accepted",
                () -> mailbox.findSecret(email, "invitation", after).flatMap(token -> accepted(token, on)));
    }

    private Optional<ApiResponse> accepted(String token, String on) {
        try {
            return Optional.of(api.send(ApiRequest.post(
                    Service.MEMBERSHIP,
                    "/api/v1/invitation-acceptances",
                    Map.of("token", token, "password", password, "on", on))));
        } catch (ApiRefused answeredBefore) {
            return Optional.empty();
        }
    }
}
