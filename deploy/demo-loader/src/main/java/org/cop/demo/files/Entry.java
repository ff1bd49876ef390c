package org.cop.demo.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cop.demo.files.Shape.Form;

/** One mapping of a YAML file, or one row of a table, whose structure was looked at when it was read. */
public final class Entry {
    private final JsonNode node;
    private final Shape shape;
    private final Origin origin;

    private Entry(JsonNode node, Shape shape, Origin origin) {
        this.node = node;
        this.shape = shape;
        this.origin = origin;
    }

    /** Notes whatever does not have the shape. */
    static Entry read(JsonNode node, Shape shape, Origin origin, Faults faults) {
        Entry entry = new Entry(node, shape, origin);
        entry.check(faults);
        return entry;
    }

    public Origin origin() {
        return origin;
    }

    /** Of one of its fields. */
    public Origin origin(String field) {
        return origin.at(field);
    }

    public boolean has(String field) {
        return find(field).isPresent();
    }

    /** As it stands; an empty cell of a table, and a field without a value, are as good as none. */
    public Optional<JsonNode> find(String field) {
        JsonNode value = node.get(field);
        return value == null
                        || value.isNull()
                        || (value.isTextual() && value.asText().isBlank())
                ? Optional.empty()
                : Optional.of(value);
    }

    public String text(String field) {
        return findText(field).orElse("");
    }

    public Optional<String> findText(String field) {
        return find(field).map(JsonNode::asText).map(String::strip);
    }

    public boolean isTrue(String field) {
        return text(field).equals("true");
    }

    /** Of a field that is needed, or known to be there. */
    public LocalDate day(String field) {
        return findDay(field).orElseThrow();
    }

    public Optional<LocalDate> findDay(String field) {
        return find(field).map(value -> LocalDate.parse(value.asText()));
    }

    /** Of a field that is needed. */
    public LocalDateTime time(String field) {
        return LocalDateTime.parse(text(field));
    }

    /** Empty if the field is missing. */
    public List<String> list(String field) {
        List<String> values = new ArrayList<>();
        find(field).ifPresent(list -> list.forEach(value -> values.add(value.asText())));
        return values;
    }

    public Optional<Entry> entry(String field) {
        return entries(field).stream().findFirst();
    }

    /** Empty if the field is missing. */
    public List<Entry> entries(String field) {
        List<Entry> entries = new ArrayList<>();
        find(field).ifPresent(value -> {
            if (value.isArray()) {
                for (int i = 0; i < value.size(); i++) {
                    entries.add(inner(field, value.get(i), origin.at(field + "[" + i + "]")));
                }
            } else {
                entries.add(inner(field, value, origin.at(field)));
            }
        });
        return entries;
    }

    private Entry inner(String field, JsonNode value, Origin where) {
        Shape.Field declared = shape.fields().get(field);
        if (declared == null) {
            throw new IllegalArgumentException("Nobody declared the field " + field);
        }
        return new Entry(value, declared.inner(), where);
    }

    private void check(Faults faults) {
        if (!node.isObject()) {
            faults.gap(origin, "fields with values are expected here");
            return;
        }
        for (String field : shape.needed()) {
            if (!has(field)) {
                faults.gap(origin.at(field), "is missing");
            }
        }
        node.fieldNames().forEachRemaining(field -> {
            Shape.Field declared = shape.fields().get(field);
            if (declared == null) {
                faults.slip(origin.at(field), "there is no such field");
            } else if (has(field)) {
                check(field, declared.form(), node.get(field), faults);
            }
        });
    }

    private void check(String field, Form form, JsonNode value, Faults faults) {
        Origin where = origin.at(field);
        switch (form) {
            case VALUE -> {
                if (value.isContainerNode()) {
                    faults.gap(where, "a text is expected here");
                }
            }
            case LIST -> {
                if (!value.isArray()) {
                    faults.gap(where, "a list is expected here");
                }
            }
            case TRUTH -> {
                if (!value.asText().matches("true|false")) {
                    faults.gap(where, "true or false is expected, not " + value.asText());
                }
            }
            case DAY -> parse(where, value, "a day like 2012-03-14", LocalDate::parse, faults);
            case TIME -> parse(where, value, "a day and a time like 2012-03-14T14:00", LocalDateTime::parse, faults);
            case ENTRIES -> entries(field).forEach(entry -> entry.check(faults));
        }
    }

    private static void parse(Origin where, JsonNode value, String wanted, Function<String, ?> parser, Faults faults) {
        try {
            var _ = parser.apply(value.asText());
        } catch (DateTimeParseException e) {
            faults.gap(where, wanted + " is expected, not " + value.asText());
        }
    }
}
