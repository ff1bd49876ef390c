package org.cop.kit.access;

import static org.cop.kit.access.Permissions.PROGRAMME_EDITOR;
import static org.cop.kit.access.Permissions.SITE_ANSWERS;
import static org.cop.kit.access.Permissions.SITE_FACILITATOR;
import static org.cop.kit.access.SitesOfTheTest.BRIGHTON;
import static org.cop.kit.access.SitesOfTheTest.CROYDON;
import static org.cop.kit.access.SitesOfTheTest.OTHER_PROGRAMME;
import static org.cop.kit.access.SitesOfTheTest.PROGRAMME;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cop.events.Audience;

/** Asks the caller what a service might ask. */
@Path("/test/caller")
public class CallerResource {
    private final Caller caller;

    CallerResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @Authenticated
    public String what() {
        Map<String, Boolean> answers = new LinkedHashMap<>();
        answers.put("editor of the programme", caller.has(PROGRAMME_EDITOR, PROGRAMME));
        answers.put("editor of the other programme", caller.has(PROGRAMME_EDITOR, OTHER_PROGRAMME));
        answers.put("facilitator of the programme", caller.has(SITE_FACILITATOR, PROGRAMME));
        answers.put("facilitator at the site", caller.hasAt(SITE_FACILITATOR, PROGRAMME, BRIGHTON));
        answers.put("facilitator at another site", caller.hasAt(SITE_FACILITATOR, PROGRAMME, CROYDON));
        answers.put("facilitator by another programme", caller.hasAt(SITE_FACILITATOR, OTHER_PROGRAMME, BRIGHTON));
        answers.put("editor at the site", caller.hasAt(PROGRAMME_EDITOR, PROGRAMME, BRIGHTON));
        answers.put(
                "reader of the answers to the site",
                caller.sitesWith(SITE_ANSWERS, PROGRAMME).equals(new SitesInReach(false, Set.of(BRIGHTON))));
        answers.put(
                "reader of all answers",
                caller.sitesWith(SITE_ANSWERS, OTHER_PROGRAMME).all());
        answers.put("commissioner of the programme", caller.audienceIn(PROGRAMME) == Audience.COMMISSIONER);
        answers.put("commissioner of the other programme", caller.audienceIn(OTHER_PROGRAMME) == Audience.COMMISSIONER);
        return answers.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    @GET
    @Path("/realm")
    @RolesAllowed("programme-admin")
    public String realm() {
        return "programme-admin";
    }
}
