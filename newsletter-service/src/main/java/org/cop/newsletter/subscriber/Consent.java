package org.cop.newsletter.subscriber;

/** What somebody outside agrees to by confirming, word for word. Another wording is another version: which one was seen is kept. */
final class Consent {
    static final String VERSION = "2026-1";
    static final String TEXT =
            "I want to get the public edition of this newsletter by e-mail, about once a month, until I unsubscribe. "
                    + "My address is used for nothing else, and is deleted when I unsubscribe.";

    private Consent() {}

    /** How it was given. */
    enum Method {
        /** By the button on the page that the mail led to. */
        PAGE,
        /** By a program that sent the mail's token. */
        API
    }
}
