package org.cop.newsletter.unsubscribe;

import org.cop.events.NewsletterEvent;

/** What somebody can stop getting with one click. */
public enum MailingList {
    /** The editions that go to the people of a programme. */
    EDITIONS('E'),
    /** The public edition that somebody outside asked for. */
    PUBLIC_EDITION('P'),
    /** Alerts of issues raised, to commissioners. */
    ALERTS('A');

    private final char code;

    MailingList(char code) {
        this.code = code;
    }

    /** As events name it. */
    public NewsletterEvent.MailingList onTheWire() {
        return NewsletterEvent.MailingList.valueOf(name());
    }

    byte code() {
        return (byte) code;
    }
}
