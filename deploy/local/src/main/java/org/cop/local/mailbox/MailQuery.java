package org.cop.local.mailbox;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which mails somebody wants to see, newest first.
 *
 * @param to the recipient's whole address, or a part of it
 * @param kind the exact kind
 * @param after only mails that came after the one with this id
 * @param before only mails that came before the one with this id
 * @param limit how many at most
 */
record MailQuery(Optional<String> to, Optional<String> kind, long after, long before, int limit) {
    static final int MOST = 10_000;

    static MailQuery of(Map<String, String> parameters, int usualLimit) {
        return new MailQuery(
                Optional.ofNullable(parameters.get("to"))
                        .map(address -> address.strip().toLowerCase(Locale.ROOT))
                        .filter(address -> !address.isEmpty()),
                Optional.ofNullable(parameters.get("kind")).filter(kind -> !kind.isEmpty()),
                number(parameters, "after", 0),
                number(parameters, "before", Long.MAX_VALUE),
                (int) Math.clamp(number(parameters, "limit", usualLimit), 1L, MOST));
    }

    boolean matches(StoredMail mail) {
        return to.map(address -> mail.to().contains(address)).orElse(true)
                && kind.map(mail.kind()::equals).orElse(true);
    }

    private static long number(Map<String, String> parameters, String name, long otherwise) {
        String text = parameters.getOrDefault(name, "");
        try {
            return text.isEmpty() ? otherwise : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is a number, not " + text, e);
        }
    }
}
