package org.cop.kit.text;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address that mail can be sent to, as all services understand it; two that are equal here are one address to us, and two with the same
 * {@link #mailbox()} one mailbox.
 *
 * @param value in small letters, an international domain as A-labels ({@code xn--}), at most 254 characters; safe in a mail header. A long form
 *     of RFC 5321 that no provider gives to people (quotes, a literal IP address, {@code %}) is none
 */
public record EmailAddress(String value) {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_LABEL = 63;

    private static final Pattern AROUND = Pattern.compile("^[\\p{Z}\\s]+|[\\p{Z}\\s]+$");
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
    private static final Pattern LOCAL =
            Pattern.compile("[a-z0-9!#$&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$&'*+/=?^_`{|}~-]+)*");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?");
    /** Letters of which the two standards for international domains make different names: only the owner knows which is meant. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[\u00df\u1e9e\u03c2\u200c\u200d]");

    public EmailAddress {
        if (!of(value).equals(value)) {
            throw new IllegalArgumentException("Not an address in its normal form");
        }
    }

    /**
     * @param typed as somebody typed or pasted it, with blanks around it
     * @throws InvalidEmailAddress if it is none
     */
    public static EmailAddress parse(String typed) {
        return new EmailAddress(of(typed));
    }

    /**
     * The mailbox that mail to the address ends in, for counting what somebody gets and how often they stand somewhere: what is behind a plus
     * is the holder's own note. Mail goes to the address, never to this.
     */
    public EmailAddress mailbox() {
        int at = value.lastIndexOf('@');
        int plus = value.indexOf('+');
        return plus > 0 && plus < at ? new EmailAddress(value.substring(0, plus) + value.substring(at)) : this;
    }

    private static String of(String typed) {
        var text = AROUND.matcher(typed).replaceAll("").toLowerCase(Locale.ROOT);
        int at = text.lastIndexOf('@');
        if (at < 1 || at == text.length() - 1) {
            throw new InvalidEmailAddress("An e-mail address looks like name@example.org");
        }
        var local = text.substring(0, at);
        var address = local(local) + "@" + domain(text.substring(at + 1));
        if (address.length() > LONGEST) {
            throw new InvalidEmailAddress("An e-mail address has at most 254 characters");
        }
        return address;
    }

    private static String local(String local) {
        if (!ASCII.matcher(local).matches()) {
            throw new InvalidEmailAddress("Before the @ only letters from a to z, digits and signs can be written to");
        }
        if (local.length() > LONGEST_LOCAL) {
            throw new InvalidEmailAddress("Before the @ there are at most 64 characters");
        }
        if (!LOCAL.matcher(local).matches()) {
            throw new InvalidEmailAddress(
                    local.contains("..") || local.startsWith(".") || local.endsWith(".")
                            ? "A dot before the @ stands between two other characters"
                            : "There is a character before the @ that does not belong there");
        }
        return local;
    }

    private static String domain(String typed) {
        if (AMBIGUOUS.matcher(typed).find()) {
            throw new InvalidEmailAddress("Write the part behind the @ in its form that begins with xn--");
        }
        var domain = aLabels(typed);
        var labels = domain.split("\\.", -1);
        for (var label : labels) {
            if (label.length() > LONGEST_LABEL || !LABEL.matcher(label).matches()) {
                throw noDomain();
            }
        }
        var top = labels[labels.length - 1];
        if (labels.length < 2 || top.equals("localhost") || !Character.isLetter(top.charAt(0))) {
            throw noDomain();
        }
        return domain;
    }

    private static String aLabels(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw noDomain();
        }
    }

    private static InvalidEmailAddress noDomain() {
        return new InvalidEmailAddress("Behind the @ there is the name of a domain, like example.org");
    }

    @Override
    public String toString() {
        return value;
    }
}
