package org.cop.newsletter.edition.sending;

import java.nio.charset.StandardCharsets;

/** How large a text becomes in a mail, which carries it as quoted-printable (RFC 2045, 6.7). */
final class MailSize {
    /** Some mail programs cut a mail at 102 kB, and hide the way to unsubscribe with what is behind it. */
    static final int LARGEST = 90_000;

    private static final int LINE = 76;
    private static final int SOFT_BREAK = 3;

    private MailSize() {}

    /** In bytes, rounded up. */
    static int of(String text) {
        int size = 0;
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = octet >= ' ' && octet <= '~' && octet != '=';
            size += plain ? 1 : octet == '\n' ? 2 : 3;
        }
        return size + size / (LINE - SOFT_BREAK) * SOFT_BREAK + SOFT_BREAK;
    }
}
