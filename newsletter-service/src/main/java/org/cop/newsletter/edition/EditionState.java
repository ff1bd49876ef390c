package org.cop.newsletter.edition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an edition has come. */
// The name by which clients know it from the OpenAPI document.
@Schema(name = "State1")
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
