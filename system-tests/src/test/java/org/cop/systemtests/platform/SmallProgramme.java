package org.cop.systemtests.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A programme with one site, set up through the public APIs by the second administrator, for tests that change things. */
public final class SmallProgramme {
    public static final String ADMIN = "eve.admin@example.org";

    private static final Map<String, String> PRACTITIONER =
            Map.of("sector", "VOLUNTARY", "jobTitle", "Housing Support Worker", "agency", "An agency");

    private final RunningPlatform platform;
    public final String slug = "small-" + UUID.randomUUID().toString().substring(0, 8);
    public final String programme;
    public final String site;
    public final String organisation;

    public SmallProgramme(RunningPlatform platform) {
        this.platform = platform;
        this.programme = created(
                ADMIN,
                "/programmes",
                Map.of("slug", slug, "title", "A small programme", "zone", "Europe/London", "startsOn", "2026-01-05"));
        this.organisation = created(ADMIN, "/programmes/" + programme + "/organisations", Map.of("name", "A host"));
        this.site = created(
                ADMIN,
                "/programmes/" + programme + "/sites",
                Map.of("code", "S1", "place", "Somewhere", "hostOrganisationId", organisation, "on", "2026-01-05"));
        change("/sites/" + site + "/brokering", Map.of("on", "2026-01-06"));
        change("/sites/" + site + "/activation", Map.of("on", "2026-01-07", "seniorSponsor", true));
    }

    /** Invited by the administrator, accepted with the token from the mailbox. */
    public Person facilitator(String name) {
        return accepted(invited("/sites/" + site + "/facilitators", name, PRACTITIONER));
    }

    public Person member(String name) {
        return accepted(invited("/sites/" + site + "/members", name, PRACTITIONER));
    }

    /** @param role such as {@code EDITOR} */
    public Person appointed(String name, String role) {
        return accepted(invited("/programmes/" + programme + "/appointments", name, Map.of("role", role)));
    }

    /** @param id of the member or the appointment */
    public record Person(String id, String email) {}

    /** Somebody who has not answered yet. @return the address that the invitation goes to */
    public String invite(String name) {
        return invited("/sites/" + site + "/members", name, PRACTITIONER).email();
    }

    private Person accepted(Person person) {
        new Invitations(platform).accept(person.email(), "2026-01-09");
        return person;
    }

    private Person invited(String path, String name, Map<String, String> as) {
        String email = name + "." + slug + "@example.org";
        var body = new HashMap<String, Object>(as);
        body.put("name", "Somebody " + name);
        body.put("email", email);
        body.put("on", "2026-01-08");
        return new Person(created(ADMIN, path, body), email);
    }

    private String created(String who, String path, Map<String, ?> body) {
        return platform.as(who, "membership")
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void change(String path, Map<String, ?> body) {
        // Nobody else changes this site, so any version of it will do.
        platform.as(ADMIN, "membership")
                .header("If-Match", "*")
                .body(body)
                .post(path)
                .then()
                .statusCode(200);
    }
}
