package org.cop.events;

/** What somebody is in a programme, or at one of its sites. */
public enum Role {
    PROGRAMME_ADMIN,
    EDITOR,
    KNOWLEDGE_BROKER,
    COMMISSIONER,
    /** Of one site. */
    FACILITATOR,
    /** Of one site. */
    MEMBER
}
