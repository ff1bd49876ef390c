package org.cop.kit.access;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.cop.events.Role;

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
        answers.put("editor of the programme", caller.is(Role.EDITOR, SitesOfTheTest.PROGRAMME));
        answers.put("editor of the other programme", caller.is(Role.EDITOR, SitesOfTheTest.OTHER_PROGRAMME));
        answers.put("facilitator of the programme", caller.is(Role.FACILITATOR, SitesOfTheTest.PROGRAMME));
        answers.put("member at the site", caller.isAt(Role.MEMBER, SitesOfTheTest.BRIGHTON));
        answers.put("facilitator at the site", caller.isAt(Role.FACILITATOR, SitesOfTheTest.BRIGHTON));
        answers.put("facilitator at another site", caller.isAt(Role.FACILITATOR, SitesOfTheTest.CROYDON));
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
