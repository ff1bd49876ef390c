package org.cop.newsletter.mail;

import java.util.Locale;

/** What a mail is, for whoever sorts mails; it travels as {@code X-CoP-Kind}. */
public enum MailKind {
    EDITION,
    ALERT,
    CONFIRMATION,
    TEST;

    String header() {
        return name().toLowerCase(Locale.ROOT);
    }
}
