package org.cop.systemtests.access;

/** The columns of the access matrix. Each but the first is played by somebody who holds this role in one place and nothing else. */
enum CallerRole {
    NOT_SIGNED_IN("Not signed in"),
    NO_ROLE("No role"),
    MEMBER("Member"),
    FACILITATOR("Facilitator"),
    KNOWLEDGE_BROKER("Knowledge broker"),
    COMMISSIONER("Commissioner"),
    EDITOR("Editor"),
    PROGRAMME_ADMIN("Programme admin");

    private final String heading;

    CallerRole(String heading) {
        this.heading = heading;
    }

    String heading() {
        return heading;
    }
}
