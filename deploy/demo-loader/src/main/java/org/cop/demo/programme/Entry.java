package org.cop.demo.programme;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One mapping of a YAML file, or one row of a table. A field that is missing or does not fit is noted as a fault and read as something
 * harmless ({@link #NO_DATE}, an empty text); a field that nobody has read is a misspelt one, and noted by {@link #whole}. The rules are not
 * looked at before all entries are read without a fault, so that they never see what stands in for it.
 */
final class Entry {
    /** Stands for a date that could not be read. */
    static final LocalDate NO_DATE = LocalDate.MIN;

    private static final int LONGEST_ADDRESS = 254;

    private final JsonNode node;
    private final Origin origin;
    private final Faults faults;
    private final Set<String> read = new HashSet<>();

    Entry(JsonNode node, Origin origin, Faults faults) {
        this.node = node;
        this.origin = origin;
        this.faults = faults;
        if (!node.isObject() && !node.isMissingNode()) { // of a file that could not be read enough is said
            faults.add(origin, "fields with values are expected here");
        }
    }

    Origin origin() {
        return origin;
    }

    /**
     * A text without line breaks.
     *
     * @param longest in characters
     */
    String line(String field, int longest) {
        return required(field, node -> onOneLine(field, prose(field, node, longest)), "");
    }

    Optional<String> maybeLine(String field, int longest) {
        return optional(field, node -> onOneLine(field, prose(field, node, longest)));
    }

    /** An address, in small letters as the platform keeps it: two that differ in capitals are one person's. */
    String address(String field) {
        return line(field, LONGEST_ADDRESS).toLowerCase(Locale.ROOT);
    }

    /** An empty list if the field is missing. */
    List<String> addresses(String field) {
        return lines(field, LONGEST_ADDRESS).stream()
                .map(address -> address.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** A text that may have paragraphs. */
    String prose(String field, int longest) {
        return required(field, node -> prose(field, node, longest), "");
    }

    Optional<String> maybeProse(String field, int longest) {
        return optional(field, node -> prose(field, node, longest));
    }

    LocalDate date(String field) {
        return required(field, node -> asDate(field, node), NO_DATE);
    }

    Optional<LocalDate> maybeDate(String field) {
        return optional(field, node -> asDate(field, node));
    }

    LocalDateTime dateTime(String field) {
        return required(
                field,
                node -> {
                    try {
                        return LocalDateTime.parse(node.asText());
                    } catch (DateTimeParseException e) {
                        fault(field, "a day and a time like 2012-03-14T14:00 is expected, not " + node.asText());
                        return NO_DATE.atStartOfDay();
                    }
                },
                NO_DATE.atStartOfDay());
    }

    boolean yesNo(String field) {
        return required(
                field,
                node -> {
                    if (!node.isBoolean()) {
                        fault(field, "true or false is expected, not " + node.asText());
                    }
                    return node.asBoolean();
                },
                false);
    }

    int number(String field, int least, int most) {
        return required(
                field,
                node -> {
                    if (!node.isInt() || node.asInt() < least || node.asInt() > most) {
                        fault(field, "a number from " + least + " to " + most + " is expected, not " + node.asText());
                        return least;
                    }
                    return node.asInt();
                },
                least);
    }

    <E extends Enum<E>> E oneOf(String field, Class<E> values) {
        return required(field, node -> asOneOf(field, node, values), values.getEnumConstants()[0]);
    }

    <E extends Enum<E>> Optional<E> maybeOneOf(String field, Class<E> values) {
        return optional(field, node -> asOneOf(field, node, values));
    }

    /** An empty list if the field is missing. */
    List<String> lines(String field, int longest) {
        List<String> lines = new ArrayList<>();
        list(field, (place, element) -> lines.add(onOneLine(place, prose(place, element, longest))));
        return lines;
    }

    /** An empty list if the field is missing. */
    <T> List<T> entries(String field, Function<Entry, T> reader) {
        List<T> entries = new ArrayList<>();
        list(field, (place, element) -> entries.add(sub(place, element).whole(reader)));
        return entries;
    }

    <T> Optional<T> maybeEntry(String field, Function<Entry, T> reader) {
        return optional(field, node -> sub(field, node).whole(reader));
    }

    boolean has(String field) {
        read.add(field);
        return !isMissing(node.get(field));
    }

    void fault(String field, String what) {
        faults.add(origin.field(field), what);
    }

    /** Reads the whole of this entry: what the reader leaves unread is no field. */
    <T> T whole(Function<Entry, T> reader) {
        T value = reader.apply(this);
        node.fieldNames().forEachRemaining(name -> {
            if (!read.contains(name)) {
                fault(name, "there is no such field");
            }
        });
        return value;
    }

    private Entry sub(String place, JsonNode element) {
        return new Entry(element, origin.field(place), faults);
    }

    private <T> T required(String field, Function<JsonNode, T> reader, T otherwise) {
        read.add(field);
        JsonNode value = node.get(field);
        if (isMissing(value)) {
            if (node.isObject()) {
                fault(field, "is missing");
            }
            return otherwise;
        }
        return reader.apply(value);
    }

    private <T> Optional<T> optional(String field, Function<JsonNode, T> reader) {
        read.add(field);
        JsonNode value = node.get(field);
        return isMissing(value) ? Optional.empty() : Optional.of(reader.apply(value));
    }

    private interface Element {
        void read(String place, JsonNode element);
    }

    private void list(String field, Element reader) {
        read.add(field);
        JsonNode value = node.get(field);
        if (isMissing(value)) {
            return;
        }
        if (!value.isArray()) {
            fault(field, "a list is expected here");
            return;
        }
        for (int i = 0; i < value.size(); i++) {
            reader.read(field + "[" + i + "]", value.get(i));
        }
    }

    private String prose(String field, JsonNode value, int longest) {
        if (!value.isValueNode()) {
            fault(field, "a text is expected here");
            return "";
        }
        String text = value.asText().strip();
        if (text.length() > longest) {
            fault(field, "has %d characters, %d at most are allowed".formatted(text.length(), longest));
        }
        return text;
    }

    private String onOneLine(String field, String text) {
        if (text.indexOf('\n') >= 0) {
            fault(field, "is one line; a paragraph cannot begin in it");
        }
        return text;
    }

    private LocalDate asDate(String field, JsonNode value) {
        try {
            return LocalDate.parse(value.asText());
        } catch (DateTimeParseException e) {
            fault(field, "a day like 2012-03-14 is expected, not " + value.asText());
            return NO_DATE;
        }
    }

    private <E extends Enum<E>> E asOneOf(String field, JsonNode value, Class<E> values) {
        E[] all = values.getEnumConstants();
        return Arrays.stream(all)
                .filter(one -> one.name().equals(value.asText()))
                .findFirst()
                .orElseGet(() -> {
                    String choice = Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", "));
                    String quotes = value.isBoolean() ? " (put YES and NO in quotation marks)" : "";
                    fault(field, "one of " + choice + " is expected, not " + value.asText() + quotes);
                    return all[0];
                });
    }

    /** An empty cell of a table, and a field without a value, are as good as none. */
    private static boolean isMissing(JsonNode value) {
        return value == null
                || value.isNull()
                || (value.isTextual() && value.asText().isBlank());
    }
}
