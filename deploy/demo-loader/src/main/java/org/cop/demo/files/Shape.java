package org.cop.demo.files;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which fields a thing in the files has. This is structure only: what a value must be like, and whether it may be missing, is the
 * services' business, but for the few fields that the loader itself reads.
 */
public final class Shape {
    enum Form {
        /** Sent as it stands. */
        VALUE,
        LIST,
        TRUTH,
        DAY,
        TIME,
        /** One thing or a list of things, with fields of their own. */
        ENTRIES
    }

    /** @param inner of {@code ENTRIES}; else without fields */
    record Field(Form form, Shape inner) {}

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Set<String> needed = new LinkedHashSet<>();
    private final Set<String> extra = new LinkedHashSet<>();

    public static Shape of(String... values) {
        return new Shape().add(Form.VALUE, values);
    }

    public Shape values(String... names) {
        return add(Form.VALUE, names);
    }

    /** Of values. */
    public Shape lists(String... names) {
        return add(Form.LIST, names);
    }

    public Shape truths(String... names) {
        return add(Form.TRUTH, names);
    }

    public Shape days(String... names) {
        return add(Form.DAY, names);
    }

    /** A day and a time in the programme's zone. */
    public Shape times(String... names) {
        return add(Form.TIME, names);
    }

    public Shape entries(String name, Shape inner) {
        fields.put(name, new Field(Form.ENTRIES, inner));
        return this;
    }

    /** The loader cannot plan without them. */
    public Shape needs(String... names) {
        needed.addAll(Arrays.asList(names));
        return this;
    }

    /** Columns that a table may leave out. */
    public Shape extras(String... names) {
        extra.addAll(Arrays.asList(names));
        return this;
    }

    private Shape add(Form form, String... names) {
        for (String name : names) {
            fields.put(name, new Field(form, new Shape()));
        }
        return this;
    }

    /** Of all fields, the inner ones too. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>(fields.keySet());
        fields.values().forEach(field -> names.addAll(field.inner().names()));
        return names;
    }

    Map<String, Field> fields() {
        return fields;
    }

    Set<String> needed() {
        return needed;
    }

    /** The columns that a table must have, in their order. */
    List<String> columns() {
        return fields.keySet().stream().filter(name -> !extra.contains(name)).toList();
    }
}
