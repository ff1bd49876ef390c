package org.cop.kit.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Texts in headers: every character of Unicode, encoded once (RFC 2047), in lines of at most {@value #LINE} characters. Only an address, an
 * id or a link that is longer by itself makes a longer line; they cannot be broken.
 */
final class HeaderText {
    static final int LINE = 76;

    private static final String FOLD = "\r\n ";
    private static final String BEGIN = "=?UTF-8?B?";
    private static final String END = "?=";

    private HeaderText() {}

    /** A header whose value is free text. */
    static String header(String name, String text) {
        String value = oneLine(text);
        String head = name + ": ";
        return (isPlain(value, head.length()) ? folded(head, value) : encoded(head, value)) + "\r\n";
    }

    /** A header that names somebody. */
    static String mailbox(String header, String address, @Nullable String name) {
        String head = header + ": ";
        String plainName = name == null ? "" : oneLine(name);
        String bare = "<" + oneLine(address) + ">";
        if (plainName.isEmpty()) {
            return head + bare + "\r\n";
        }
        String quoted = '"' + plainName.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        String named = isAscii(plainName) && head.length() + quoted.length() <= LINE
                ? head + quoted
                : encoded(head, plainName);
        int used = named.length() - named.lastIndexOf('\n') - 1;
        return named + (used + 1 + bare.length() <= LINE ? " " : FOLD) + bare + "\r\n";
    }

    private static boolean isAscii(String text) {
        // What looks encoded would be decoded by whoever reads it.
        return text.chars().allMatch(c -> c >= ' ' && c < 127) && !text.contains("=?");
    }

    private static boolean isPlain(String text, int used) {
        // Some readers take a backslash at the end of a line for more than it is.
        if (!isAscii(text) || text.contains("\\")) {
            return false;
        }
        for (String word : text.split(" ", -1)) {
            if (word.length() + used > LINE) {
                return false;
            }
        }
        return true;
    }

    private static String folded(String head, String text) {
        var line = new StringBuilder(head);
        int used = head.length();
        boolean first = true;
        for (String word : text.split(" ", -1)) {
            if (first) {
                first = false;
            } else if (used + 1 + word.length() > LINE) {
                line.append(FOLD);
                used = 1;
            } else {
                line.append(' ');
                used++;
            }
            line.append(word);
            used += word.length();
        }
        return line.toString();
    }

    /** Each word on a line of its own, with whole characters in each. */
    private static String encoded(String head, String text) {
        var lines = new StringBuilder(head);
        int used = head.length();
        int start = 0;
        while (start < text.length()) {
            int room = (LINE - used - BEGIN.length() - END.length()) / 4 * 3;
            int end = start;
            int bytes = 0;
            while (end < text.length() && bytes + utf8Length(text.codePointAt(end)) <= room) {
                bytes += utf8Length(text.codePointAt(end));
                end += Character.charCount(text.codePointAt(end));
            }
            lines.append(start == 0 ? "" : FOLD)
                    .append(BEGIN)
                    .append(Base64.getEncoder()
                            .encodeToString(text.substring(start, end).getBytes(StandardCharsets.UTF_8)))
                    .append(END);
            start = end;
            used = 1;
        }
        return lines.toString();
    }

    private static int utf8Length(int codePoint) {
        if (codePoint < 0x80 || (codePoint >= 0xD800 && codePoint <= 0xDFFF)) {
            return 1; // half a surrogate pair becomes a question mark
        }
        return codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }

    /** A line break in a name or a title would begin a header of its own. */
    private static String oneLine(String value) {
        return value.replaceAll("[\\s\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }
}
