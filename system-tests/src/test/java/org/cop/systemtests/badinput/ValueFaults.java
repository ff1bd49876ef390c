package org.cop.systemtests.badinput;

import static org.cop.systemtests.badinput.Faults.any;
import static org.cop.systemtests.badinput.Fields.raw;
import static org.cop.systemtests.badinput.Fields.text;
import static org.cop.systemtests.badinput.Fields.textOr;
import static org.cop.systemtests.badinput.Kind.BAD_ID;
import static org.cop.systemtests.badinput.Kind.HUGE;
import static org.cop.systemtests.badinput.Kind.MISSING;
import static org.cop.systemtests.badinput.Kind.NUL;
import static org.cop.systemtests.badinput.Kind.OTHER;
import static org.cop.systemtests.badinput.Kind.OUT_OF_RANGE_DATE;
import static org.cop.systemtests.badinput.Kind.WRONG_TYPE;
import static org.cop.systemtests.badinput.RequestBuilder.MARK;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Values that do not fit: no day, no id, no number, no choice. */
final class ValueFaults {
    /** Days that no calendar has, or only one of other years than ours. */
    private static final List<String> DAYS_OUT_OF_RANGE = List.of(
            "0000-00-00",
            "0000-01-01",
            "2025-02-30",
            "2025-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-01-32",
            "+1000000000-01-01",
            "-9999-01-01",
            "-0001-01-01",
            "10000-01-01");

    /** Texts that are no day, wherever one is asked for. */
    private static final List<String> NO_DAYS = List.of(
            "2026-1-5",
            "20260105",
            "05.01.2026",
            "today" + MARK,
            "2026-01-05T00:00:00Z",
            "",
            " 2026-01-05",
            "2026-01-05 ",
            "2026-01",
            "\uff12\uff10\uff12\uff16-01-05");

    /** On 29 March 2026 there is no half past one in London. */
    private static final List<String> TIMES_OUT_OF_RANGE = List.of(
            "2026-03-29T01:30",
            "2026-03-10T24:30",
            "2026-03-10T14:60",
            "2026-02-30T14:00",
            "+1000000000-01-01T14:00",
            "-9999-03-10T14:00",
            "0000-03-10T14:00");

    private static final List<String> MONTHS_OUT_OF_RANGE =
            List.of("2026-13", "2026-00", "0000-01", "10000-01", "-2026-01", "+1000000000-01");

    private static final List<String> NO_TIMES = List.of(
            "2026-03-10",
            "2026-03-10T14:00:30",
            "2026-03-10T14:00+01:00",
            "2026-03-10T14:00Z",
            "2026-03-10 14:00",
            "",
            "noon" + MARK);

    private static final List<String> NO_IDS = List.of(
            "",
            "7",
            "0192f0c1-2b3c-7d4e-8f90-a1b2c3d4e5f",
            "0192f0c1-2b3c-7d4e-8f90-a1b2c3d4e5f6a",
            "{0192f0c1-2b3c-7d4e-8f90-a1b2c3d4e5f6}",
            "urn:uuid:0192f0c1-2b3c-7d4e-8f90-a1b2c3d4e5f6",
            "0192f0c12b3c7d4e8f90a1b2c3d4e5f6",
            "1-1-1-1-1",
            "0192g0c1-2b3c-7d4e-8f90-a1b2c3d4e5f6",
            MARK);

    /** Raw JSON. */
    private static final List<String> NO_NUMBERS = List.of(
            "1e999",
            "-1e999",
            "9223372036854775808",
            "-9223372036854775809",
            "2147483648",
            "1.5",
            "2.0000000000000000000000000000000000000001",
            "\"7\"",
            "\"\"",
            "true",
            "{}",
            "[]",
            "-2147483648",
            "9".repeat(1200));

    /** No JSON at all where a number is asked for. */
    private static final List<String> NO_TOKENS =
            List.of("NaN", "Infinity", "-Infinity", "01", "+1", "0x10", "1.", ".5", "1e", "--1", "undefined", "nul");

    private final Fields fields;

    private ValueFaults(Faults faults) {
        this.fields = new Fields(faults);
    }

    static void addTo(Faults faults) {
        var body = new ValueFaults(faults);
        body.values();
    }

    private void values() {
        fields.value(
                WRONG_TYPE,
                "no text",
                Schema::isText,
                (schema, random) -> raw(any(random, "7", "{}", "[]", "true", "[\"a\"]", "1.5")));
        fields.value(
                OUT_OF_RANGE_DATE,
                "day out of range",
                Schema::isDate,
                (schema, random) -> text(any(DAYS_OUT_OF_RANGE, random)));
        fields.value(
                OUT_OF_RANGE_DATE,
                "time out of range",
                Schema::isTime,
                (schema, random) -> text(any(TIMES_OUT_OF_RANGE, random)));
        fields.value(
                OUT_OF_RANGE_DATE,
                "month out of range",
                Schema::isMonth,
                (schema, random) -> text(any(MONTHS_OUT_OF_RANGE, random)));
        fields.value(
                WRONG_TYPE,
                "no month",
                Schema::isMonth,
                (schema, random) -> textOr(
                        any(random, "", "2026-1", "2026", "January" + MARK, "2026-01-01"),
                        random,
                        "202601",
                        "[2026, 1]",
                        "{}"));
        fields.value(
                WRONG_TYPE,
                "no day",
                Schema::isDate,
                (schema, random) -> textOr(any(NO_DAYS, random), random, "15000", "[2026, 1, 5]", "{}"));
        fields.value(
                WRONG_TYPE,
                "no time",
                Schema::isTime,
                (schema, random) -> textOr(any(NO_TIMES, random), random, "15000", "[2026, 1, 5, 14, 0]", "{}"));
        fields.value(
                BAD_ID,
                "no id",
                Schema::isId,
                (schema, random) -> textOr(any(NO_IDS, random), random, "7", "[]", "{}"));
        fields.value(WRONG_TYPE, "no such choice", schema -> !schema.choices().isEmpty(), (schema, random) -> {
            String choice = any(schema.choices(), random);
            return textOr(
                    any(random, choice.toLowerCase(Locale.ROOT), choice + " ", "", MARK, "0", "null"),
                    random,
                    "0",
                    "[]",
                    "{\"name\": \"" + choice + "\"}");
        });
        fields.value(
                WRONG_TYPE,
                "no boolean",
                schema -> schema.type().equals("boolean"),
                (schema, random) -> raw(any(random, "\"true\"", "1", "0", "\"yes\"", "\"\"", "[]", "{}")));
        fields.value(
                WRONG_TYPE,
                "no number",
                schema -> schema.type().equals("integer"),
                (schema, random) -> raw(any(NO_NUMBERS, random)));
        fields.value(
                OTHER,
                "number out of range",
                schema -> schema.node().has("maximum"),
                (schema, random) -> raw(String.valueOf(
                        random.nextBoolean() ? schema.limit("maximum", 0) + 1 : schema.limit("minimum", 1) - 1)));
        fields.value(
                WRONG_TYPE,
                "no list",
                schema -> schema.type().equals("array"),
                (schema, random) -> raw(any(random, "{}", "\"a\"", "7", "true", "[null]", "[[]]", "[7]", "[true]")));
        fields.value(
                HUGE,
                "too many",
                schema -> schema.node().has("maxItems") && schema.limit("maxItems", 0) <= 200,
                (schema, random) -> many(schema, schema.limit("maxItems", 0) + 1));
        fields.value(MISSING, "empty list", schema -> schema.limit("minItems", 0) > 0, (schema, random) -> raw("[]"));
        fields.value(
                WRONG_TYPE,
                "no object",
                schema -> schema.type().equals("object"),
                (schema, random) -> raw(any(random, "[]", "\"" + MARK + "\"", "7", "true", "{\"a\": 1}")));
        fields.value(OTHER, "no JSON in a field", schema -> true, (schema, random) -> raw(any(NO_TOKENS, random)));
        fields.value(
                HUGE,
                "too deep in a field",
                schema -> true,
                (schema, random) -> raw("[".repeat(3_000) + "]".repeat(3_000)));
        fields.value(
                NUL,
                "NUL in a list",
                schema -> schema.isListOf(Schema::isText),
                (schema, random) -> raw("[\"a\\u0000\"]"));
        fields.value(
                BAD_ID,
                "no id in a list",
                schema -> schema.isListOf(Schema::isId),
                (schema, random) -> JsonNodeFactory.instance.arrayNode().add(any(NO_IDS, random)));
        fields.strangeValue(
                OUT_OF_RANGE_DATE,
                "strange day",
                Schema::isDate,
                (schema, random) -> text(any(random, "9999-12-31", "2096-02-29", "2100-03-01")));
        fields.strangeValue(
                OUT_OF_RANGE_DATE,
                "strange time",
                Schema::isTime,
                (schema, random) -> text(
                        any(random, "2026-10-25T01:30", "9999-12-31T23:59", "0001-01-01T00:00", "2026-03-29T02:00")));
        fields.strangeValue(
                BAD_ID,
                "strange id",
                Schema::isId,
                (schema, random) -> text(any(
                        random,
                        "00000000-0000-0000-0000-000000000000",
                        "ffffffff-ffff-ffff-ffff-ffffffffffff",
                        "0192F0C1-2B3C-7D4E-8F90-A1B2C3D4E5F6")));
        fields.strangeValue(
                OTHER,
                "strange number",
                schema -> schema.type().equals("integer"),
                (schema, random) -> raw(any(random, "-0", "1e1", "20")));
    }

    private static JsonNode many(Schema list, int count) {
        var values = JsonNodeFactory.instance.arrayNode();
        var some = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            some.add(list.items().isId() ? new UUID(0, i).toString() : "item-" + i);
        }
        some.forEach(values::add);
        return values;
    }
}
