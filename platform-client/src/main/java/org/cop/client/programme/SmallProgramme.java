package org.cop.client.programme;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cop.client.api.ApiClient;
import org.cop.client.api.ApiRequest;
import org.cop.client.api.MailboxClient;
import org.cop.client.api.Service;

/** A programme with one active site, set up through the public API by an administrator, for whatever changes things. */
public final class SmallProgramme {
    private static final Map<String, String> PRACTITIONER =
            Map.of("sector", "VOLUNTARY", "jobTitle", "Housing Support Worker", "agency", "An agency");

    private static final String SLUGS = "small-";

    private final ApiClient api;
    private final Invitations invitations;
    private final String admin;
    private final String slug = SLUGS + UUID.randomUUID().toString().substring(0, 8);
    private final String id;
    private final String organisation;
    private final String site;

    /**
     * @param admin address of somebody who may set up programmes
     * @param password that everybody chooses who accepts an invitation
     */
    public SmallProgramme(ApiClient api, MailboxClient mailbox, String admin, String password) {
        this.api = api;
        this.invitations = new Invitations(api, mailbox, password);
        this.admin = admin;
        this.id = created(
                "/programmes",
                Map.of("slug", slug, "title", "A small programme", "zone", "Europe/London", "startsOn", "2026-01-05"));
        this.organisation = created("/programmes/" + id + "/organisations", Map.of("name", "A host"));
        this.site = created(
                "/programmes/" + id + "/sites",
                Map.of("code", "S1", "place", "Somewhere", "hostOrganisationId", organisation, "on", "2026-01-05"));
        change("/sites/" + site + "/brokering", Map.of("on", "2026-01-06"));
        change("/sites/" + site + "/activation", Map.of("on", "2026-01-07", "seniorSponsor", true));
    }

    /** Whether the address is that of somebody in a small programme, for tests that look at all mails. */
    public static boolean isTheirs(String address) {
        return address.contains("." + SLUGS);
    }

    public String slug() {
        return slug;
    }

    public String id() {
        return id;
    }

    public String organisation() {
        return organisation;
    }

    public String site() {
        return site;
    }

    /** @param id of the member or the appointment */
    public record Person(String id, String email) {}

    /** Invited by the administrator, accepted with the token from the mailbox. */
    public Person facilitator(String name) {
        return joined("/sites/" + site + "/facilitators", name, PRACTITIONER);
    }

    public Person member(String name) {
        return joined("/sites/" + site + "/members", name, PRACTITIONER);
    }

    /** @param role such as {@code EDITOR} */
    public Person appointed(String name, String role) {
        return joined("/programmes/" + id + "/appointments", name, Map.of("role", role));
    }

    /** Somebody who has not answered yet. @return the address that the invitation goes to */
    public String invite(String name) {
        return invited("/sites/" + site + "/members", name, PRACTITIONER).email();
    }

    private Person joined(String path, String name, Map<String, String> as) {
        long before = invitations.newest();
        Person person = invited(path, name, as);
        invitations.accept(person.email(), before, "2026-01-09");
        return person;
    }

    private Person invited(String path, String name, Map<String, String> as) {
        String email = name + "." + slug + "@example.org";
        Map<String, Object> body = new HashMap<>(as);
        body.put("name", "Somebody " + name);
        body.put("email", email);
        body.put("on", "2026-01-08");
        return new Person(created(path, body), email);
    }

    private String created(String path, Map<String, ?> body) {
        return api.send(ApiRequest.post(Service.MEMBERSHIP, "/api/v1" + path, body)
                        .as(admin))
                .id();
    }

    private void change(String path, Map<String, ?> body) {
        // Nobody else changes this site, so any version of it will do.
        api.send(ApiRequest.post(Service.MEMBERSHIP, "/api/v1" + path, body)
                .as(admin)
                .ifMatch("*"));
    }
}
