package org.cop.client.programme;

import java.util.HashMap;
import java.util.Map;

/** A person made up for a test, with the bodies of the requests that invite them: a new required field is added here. */
public record Invitee(String name, String email) {
    private static final String INVITED_ON = "2026-01-08";

    /** The body of the request that makes them a member or a facilitator of a site. */
    public Map<String, Object> asMember() {
        return invited(Map.of("sector", "VOLUNTARY", "jobTitle", "Housing Support Worker", "agency", "An agency"));
    }

    /**
     * The body of the request that appoints them in a programme.
     *
     * @param role such as {@code EDITOR}
     */
    public Map<String, Object> asAppointed(String role) {
        return invited(Map.of("role", role));
    }

    private Map<String, Object> invited(Map<String, String> as) {
        Map<String, Object> body = new HashMap<>(as);
        body.put("name", name);
        body.put("email", email);
        body.put("on", INVITED_ON);
        return body;
    }
}
