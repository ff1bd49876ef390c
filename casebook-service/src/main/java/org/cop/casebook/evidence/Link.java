package org.cop.casebook.evidence;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.cop.kit.web.problem.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** An address that a reader can follow safely: encrypted, without a password in it, and of plain characters, so that it shows where it leads. */
final class Link {
    private static final int LONGEST = 500;
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern ENDS = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");
    private static final Pattern PARTS = Pattern.compile("(?i)https://([^/?#:@\\[\\]]+)(:\\d{1,5})?([/?#].*)?");
    /** What Java's rules for names of hosts turn into another name than browsers do. */
    private static final Pattern ANOTHER_NAME = Pattern.compile("[\u00df\u1e9e\u03c2]");

    private Link() {}

    /**
     * @param text as people copy it: whatever the case of {@code https}, also with letters beyond ASCII; null and blank are none
     * @return with its host as it is looked up ({@code xn--...}) and everything else percent-encoded
     * @throws InvalidRequest {@code invalid-url}
     */
    static @Nullable String normalise(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var address = ENDS.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll("");
        if (address.isEmpty()) {
            return null;
        }
        if (!address.regionMatches(true, 0, "https://", 0, 8)) {
            throw invalid("An address begins with https://");
        }
        var parts = PARTS.matcher(address);
        if (!parts.matches() || ANOTHER_NAME.matcher(parts.group(1)).find()) {
            throw invalid("After https:// comes the name of a server, without a user or a password");
        }
        try {
            var host = IDN.toASCII(parts.group(1), IDN.USE_STD3_ASCII_RULES);
            var port = parts.group(2) == null ? "" : parts.group(2);
            var path = parts.group(3) == null ? "" : parts.group(3);
            var uri = new URI("https://" + host + port + path);
            if (uri.getHost() == null) {
                throw invalid("There is no server of such a name");
            }
            var plain = uri.toASCIIString();
            if (plain.length() > LONGEST) {
                throw invalid("The address is longer than " + LONGEST + " characters once it is encoded");
            }
            return plain;
        } catch (IllegalArgumentException noName) {
            throw invalid("There is no server of such a name");
        } catch (URISyntaxException e) {
            throw invalid("Blanks and other characters that an address cannot have are written as %20 and so on");
        }
    }

    private static InvalidRequest invalid(String why) {
        return new InvalidRequest("url", "invalid-url", why);
    }
}
