package org.cop.systemtests.badinput;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One broken request.
 *
 * @param number which of its service, under its seed
 * @param faults what was done to it; none is sound
 */
record FuzzCase(int number, RequestBuilder draft, List<Fault> faults) {
    private static final Pattern SECRET = Pattern.compile("(?i)(bearer +[a-z0-9_-]{6})[a-z0-9_.-]{60,}");
    private static final int ENOUGH = 1_500;

    Endpoint endpoint() {
        return draft.endpoint;
    }

    boolean certain() {
        return faults.stream().anyMatch(Fault::certain);
    }

    /** With which statuses it may be refused; of several faults nobody says which is seen first. */
    Set<Integer> statuses() {
        var statuses = new TreeSet<Integer>();
        faults.forEach(fault -> statuses.addAll(fault.statuses()));
        return statuses;
    }

    Stream<Kind> kinds() {
        return faults.stream().map(Fault::kind);
    }

    String faultNames() {
        return faults.isEmpty() ? "sound" : faults.stream().map(Fault::name).collect(Collectors.joining(" + "));
    }

    /** As a line for curl, without the token and not at its whole length. */
    @Override
    public String toString() {
        var line = new StringBuilder("curl -ig --path-as-is -X " + draft.method + " " + quoted(draft.target()));
        draft.sentHeaders()
                .forEach(header -> line.append(" -H ").append(quoted(header.name() + ": " + header.value())));
        byte[] content = draft.content();
        if (content.length > 0) {
            line.append(" --data-binary ").append(quoted(new String(content, StandardCharsets.ISO_8859_1)));
        }
        return line.length() <= ENOUGH ? line.toString() : line.substring(0, ENOUGH) + "... " + line.length();
    }

    private static String quoted(String bytes) {
        var quoted = new StringBuilder("$'");
        SECRET.matcher(bytes)
                .replaceAll("$1...")
                .chars()
                .forEach(c -> quoted.append(
                        c < 0x20 || c > 0x7e || c == '\'' || c == '\\'
                                ? "\\x%02x".formatted(c & 0xff)
                                : String.valueOf((char) c)));
        return quoted.append('\'').toString();
    }
}
