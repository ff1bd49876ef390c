package org.cop.systemtests.badinput;

import static org.cop.systemtests.badinput.Faults.any;
import static org.cop.systemtests.badinput.Fields.REFUSED;
import static org.cop.systemtests.badinput.Fields.holder;
import static org.cop.systemtests.badinput.Fields.raw;
import static org.cop.systemtests.badinput.Fields.requiredLines;
import static org.cop.systemtests.badinput.Fields.text;
import static org.cop.systemtests.badinput.Kind.HUGE;
import static org.cop.systemtests.badinput.Kind.MISSING;
import static org.cop.systemtests.badinput.Kind.NUL;
import static org.cop.systemtests.badinput.Kind.OTHER;
import static org.cop.systemtests.badinput.RequestBuilder.MARK;

import java.util.List;

/** Texts with characters that nobody types, too long, or blank. */
final class TextFaults {
    private static final List<String> CONTROLS =
            List.of("\\u0001", "\\u0007", "\\u0008", "\\u001b", "\\u007f", "\\u0085", "\\u009f", "\\r");

    private static final List<String> HALVES = List.of("\\ud83d", "\\ude00", "\\ude00\\ud83d", "\\ud800x");

    private static final List<String> DIRECTIONS =
            List.of("\\u202a", "\\u202b", "\\u202d", "\\u202e", "\\u2066", "\\u2067", "\\u2068", "\u202e");

    private static final List<String> STRANGE = List.of(
            "\u200b\u200d\ufeff",
            "e\u0301\u0302\u0303".repeat(5),
            "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67",
            "\u0627\u0644\u0639",
            "\ufffe\uffff",
            "' or '1'='1",
            "<script>alert(1)</script>",
            "${jndi:ldap://x}",
            "{{7*7}}",
            "../../etc/passwd",
            "\\n\\t",
            "%00%0a",
            "\u2028\u2029",
            "\udbff\udfff");

    private final Faults faults;
    private final Fields fields;

    private TextFaults(Faults faults) {
        this.faults = faults;
        this.fields = new Fields(faults);
    }

    static void addTo(Faults faults) {
        var body = new TextFaults(faults);
        body.texts();
    }

    private void texts() {
        fields.value(
                NUL,
                "NUL in a text",
                Schema::isText,
                (schema, random) -> raw(
                        "\"" + any(random, "\\u0000", MARK + "\\u0000b", MARK + "\\u0000", MARK + "\u0000") + "\""));
        fields.value(
                NUL,
                "NUL around a value",
                schema -> schema.isId()
                        || schema.isDate()
                        || schema.isTime()
                        || schema.isMonth()
                        || !schema.choices().isEmpty(),
                (schema, random) -> raw(random.nextBoolean() ? "\"\\u0000\"" : "\"2026-01\\u0000\""));
        fields.value(
                OTHER,
                "control character",
                Schema::isText,
                (schema, random) -> raw("\"" + MARK + any(CONTROLS, random) + "b\""));
        fields.value(
                OTHER,
                "half a character",
                Schema::isText,
                (schema, random) -> raw("\"" + MARK + any(HALVES, random) + "\""));
        fields.value(
                OTHER,
                "turned text",
                Schema::isText,
                (schema, random) -> raw("\"" + MARK + any(DIRECTIONS, random) + "b\""));
        fields.value(
                OTHER,
                "raw control character",
                Schema::isText,
                (schema, random) -> raw("\"" + MARK + any(random, "\n", "\u0007", "\t") + "\""));
        fields.value(
                HUGE,
                "too long",
                schema -> schema.isText() && schema.node().has("maxLength"),
                (schema, random) -> text(MARK + "x".repeat(schema.limit("maxLength", 0) - MARK.length() + 1)));
        fields.value(
                HUGE,
                "much too long",
                schema -> schema.isText() && schema.node().has("maxLength"),
                (schema, random) -> text(MARK + "x".repeat(20_000 + random.nextInt(50_000))));
        fields.value(
                MISSING,
                "blank",
                schema -> schema.isText() && schema.pattern().equals("\\S"),
                (schema, random) -> text(any(random, "", " ", "\n\n", "\t \t", "   ")));
        faults.refused(
                MISSING,
                "blank line",
                REFUSED,
                endpoint -> !requiredLines(endpoint).isEmpty(),
                (draft, random) -> {
                    Schema.Field field = any(requiredLines(draft.endpoint), random);
                    holder(draft, field).put(field.name(), any(random, "", " ", "   "));
                });
        fields.value(
                OTHER,
                "not of the pattern",
                schema -> schema.isText() && schema.pattern().startsWith("[a-z0-9"),
                (schema, random) ->
                        text(any(random, "", "a", "A Capital", MARK, "x".repeat(61), "ümlaut", "a_b", "a\nb")));
        fields.value(
                OTHER,
                "more than a line",
                schema -> schema.isText() && schema.pattern().equals("[^\\n\\t]*"),
                (schema, random) -> text(any(random, "a\nb", "a\tb", "one\r\ntwo")));
        fields.value(
                OTHER,
                "no address",
                schema -> schema.isText() && schema.pattern().contains("@"),
                (schema, random) -> text(any(
                        random,
                        "",
                        "@",
                        "a@",
                        "@b",
                        "a b@example.org",
                        "a@b@c",
                        MARK,
                        "a@example.org\nBcc: b@example.org",
                        "<a@example.org>",
                        "x".repeat(65) + "@example.org")));
        fields.strangeValue(
                OTHER,
                "strange text",
                Schema::isText,
                (schema, random) -> raw("\"" + any(STRANGE, random).replace("\"", "") + "\""));
    }
}
