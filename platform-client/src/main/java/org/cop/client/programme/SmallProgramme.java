package org.cop.client.programme;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cop.client.api.ApiClient;
import org.cop.client.api.ApiRequest;
import org.cop.client.api.MailboxClient;
import org.cop.client.api.Service;

/** A programme with one active site, set up through the public API by an administrator, for whatever changes things. */
public final class SmallProgramme {
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
        return joined(() -> invited("/sites/" + site + "/facilitators", invitee(name), Invitee::asMember));
    }

    public Person member(String name) {
        return joined(() -> invite(name));
    }

    /** @param role such as {@code EDITOR} */
    public Person appointed(String name, String role) {
        return joined(() -> appoint(name, role));
    }

    /** Invited as a member, and has not answered yet. */
    public Person invite(String name) {
        return invited("/sites/" + site + "/members", invitee(name), Invitee::asMember);
    }

    /**
     * Invited to an appointment, and has not answered yet.
     *
     * @param role such as {@code EDITOR}
     */
    public Person appoint(String name, String role) {
        return invited("/programmes/" + id + "/appointments", invitee(name), person -> person.asAppointed(role));
    }

    private Person joined(Supplier<Person> invitation) {
        long before = invitations.newest();
        Person person = invitation.get();
        invitations.accept(person.email(), before, "2026-01-09");
        return person;
    }

    private Invitee invitee(String name) {
        return new Invitee("Somebody " + name, name + "." + slug + "@example.org");
    }

    private Person invited(String path, Invitee invitee, Function<Invitee, Map<String, Object>> as) {
        return new Person(created(path, as.apply(invitee)), invitee.email());
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
