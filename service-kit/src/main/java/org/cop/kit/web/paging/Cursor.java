package org.cop.kit.web.paging;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cop.kit.text.CalendarYears;
import org.cop.kit.text.TextGuard;
import org.cop.kit.web.problem.RequestRefused;

/**
 * The place in a list after which the next page begins: the sort values of the last row shown. Callers get it as an opaque text and hand it
 * back as it is; whatever else they send is refused with 400 {@code invalid-cursor}.
 */
public final class Cursor {
    private static final String BETWEEN = "\n";
    private static final int LONGEST = 512;

    private final List<String> parts;

    private Cursor(List<String> parts) {
        this.parts = parts;
    }

    /** @param sortValues in the order of the {@code order by}; ids, instants, dates, numbers or single-line texts */
    public static Cursor of(Object... sortValues) {
        return new Cursor(Arrays.stream(sortValues).map(String::valueOf).toList());
    }

    /** As a caller handed it back. */
    public static Cursor parse(String text) {
        if (text.length() > LONGEST) {
            throw invalid();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            var decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (decoded.isEmpty() || TextGuard.fault(decoded) != null) {
                throw invalid();
            }
            return new Cursor(List.of(decoded.split(BETWEEN, -1)));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw invalid();
        }
    }

    public UUID uuid(int index) {
        return part(index, UUID::fromString);
    }

    public Instant instant(int index) {
        return part(index, text -> inCalendar(Instant.parse(text)));
    }

    public LocalDate date(int index) {
        return part(index, text -> inCalendar(LocalDate.parse(text)));
    }

    public long number(int index) {
        return part(index, Long::valueOf);
    }

    public String text(int index) {
        return part(index, text -> text);
    }

    private static <T extends Temporal> T inCalendar(T time) {
        if (!CalendarYears.hold(time)) {
            throw new DateTimeException("No list has a row there");
        }
        return time;
    }

    private <T> T part(int index, Function<String, T> reader) {
        if (index >= parts.size()) {
            throw invalid();
        }
        try {
            return reader.apply(parts.get(index));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw invalid();
        }
    }

    private static RequestRefused invalid() {
        return new RequestRefused(400, "invalid-cursor", "cursor", "Take the cursor from the Link header as it is");
    }

    /** As it travels in the query. */
    @Override
    public String toString() {
        var plain = parts.stream().collect(Collectors.joining(BETWEEN));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cursor cursor && cursor.parts.equals(parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }
}
