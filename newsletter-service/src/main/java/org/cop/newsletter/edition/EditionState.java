package org.cop.newsletter.edition;

/** How far an edition has come. */
public enum EditionState {
    /** Can be read over and edited. */
    ASSEMBLED,
    /** Nothing happened. */
    SKIPPED,
    /** Approved; its mails are going out. */
    SENDING,
    SENT;

    /** Whether the edition can still be edited and assembled anew. */
    boolean isOpen() {
        return switch (this) {
            case ASSEMBLED, SKIPPED -> true;
            case SENDING, SENT -> false;
        };
    }
}
