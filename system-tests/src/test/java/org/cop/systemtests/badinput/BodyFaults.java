package org.cop.systemtests.badinput;

import static org.cop.systemtests.badinput.Draft.MARK;
import static org.cop.systemtests.badinput.Faults.any;
import static org.cop.systemtests.badinput.Kind.BAD_ID;
import static org.cop.systemtests.badinput.Kind.BAD_UTF8;
import static org.cop.systemtests.badinput.Kind.HUGE;
import static org.cop.systemtests.badinput.Kind.MISSING;
import static org.cop.systemtests.badinput.Kind.NUL;
import static org.cop.systemtests.badinput.Kind.OTHER;
import static org.cop.systemtests.badinput.Kind.OUT_OF_RANGE_DATE;
import static org.cop.systemtests.badinput.Kind.UNKNOWN_FIELD;
import static org.cop.systemtests.badinput.Kind.WRONG_TYPE;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Bodies: of no JSON, of another shape, with values that do not fit, with bytes that are no text. */
final class BodyFaults {
    private static final Set<Integer> REFUSED = Set.of(400);
    private static final int MOST_BYTES = 1 << 20;

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
    private static final List<byte[]> NO_TEXTS = List.of(
            bytes(0xff),
            bytes(0xc0, 0x80),
            bytes(0xed, 0xa0, 0x80),
            bytes(0xe2, 0x82),
            bytes(0xf5, 0x80, 0x80, 0x80),
            bytes(0x80));

    private final Faults faults;

    private BodyFaults(Faults faults) {
        this.faults = faults;
    }

    static void addTo(Faults faults) {
        var body = new BodyFaults(faults);
        body.shapes();
        body.fields();
        body.values();
        body.texts();
        body.encodings();
        body.sizes();
        body.forms();
    }

    private void shapes() {
        faults.refused(
                WRONG_TYPE,
                "body of another shape",
                REFUSED,
                Endpoint::takesJson,
                (draft, random) ->
                        draft.text(any(random, "[]", "7", "\"\"", "true", "[{}]", "\"" + MARK + "\"", "[[]]")));
        faults.refused(
                MISSING,
                "no body",
                REFUSED,
                Endpoint::takesJson,
                (draft, random) -> draft.text(any(random, "", "  ", "null", "\n\t")));
        faults.refused(OTHER, "body cut off", REFUSED, Endpoint::takesJson, (draft, random) -> {
            String text = draft.bodyText();
            draft.text(text.length() < 3 ? "{" : text.substring(0, 1 + random.nextInt(text.length() - 2)));
        });
        faults.refused(
                OTHER,
                "more after the body",
                REFUSED,
                Endpoint::takesJson,
                (draft, random) -> draft.text(draft.bodyText()
                        + any(random, "{}", "x", "]", "}", ",", "/*" + MARK + "*/", "\u0000", "null")));
        faults.refused(
                OTHER,
                "no JSON",
                REFUSED,
                Endpoint::takesJson,
                (draft, random) -> draft.text(any(
                        random,
                        "{'a': 1}",
                        "{a: 1}",
                        "{\"a\": 1,}",
                        "<a/>",
                        "a=1&b=" + MARK,
                        "{\"a\" 1}",
                        "// " + MARK + "\n{}",
                        "--- \na: 1",
                        "\u0000",
                        "{",
                        "}",
                        "{\"\\x\": 1}")));
        faults.refused(HUGE, "much too deep", REFUSED, Endpoint::takesJson, (draft, random) -> {
            String open = any(random, "[", "{\"a\":");
            draft.text(random.nextBoolean() ? open.repeat(20_000) : "{\"on\": " + open.repeat(5_000));
        });
        faults.refused(OTHER, "key said twice", REFUSED, hasFields(), (draft, random) -> {
            String text = draft.bodyText();
            String field = any(draft.endpoint.body().orElseThrow().schema().properties(), random);
            draft.text(
                    "{\"" + field + "\": null, " + (text.length() < 3 ? "\"" + field + "\": 1}" : text.substring(1)));
        });
    }

    private void fields() {
        faults.refused(
                UNKNOWN_FIELD,
                "unknown field",
                REFUSED,
                Endpoint::takesJson,
                (draft, random) -> anyObject(draft, random)
                        .put(
                                any(
                                        random,
                                        "colour",
                                        "id",
                                        "version",
                                        "__proto__",
                                        "state",
                                        "",
                                        "On",
                                        "@type",
                                        "a.b",
                                        "\u0000"),
                                1));
        faults.refused(MISSING, "missing field", REFUSED, requires(), (draft, random) -> {
            Schema.Field field = any(required(draft.endpoint), random);
            holder(draft, field).remove(field.name());
        });
        faults.refused(MISSING, "null", REFUSED, requires(), (draft, random) -> {
            Schema.Field field = any(required(draft.endpoint), random);
            holder(draft, field).putNull(field.name());
        });
    }

    private void values() {
        value(
                WRONG_TYPE,
                "no text",
                Schema::isText,
                (schema, random) -> raw(any(random, "7", "{}", "[]", "true", "[\"a\"]", "1.5")));
        value(
                OUT_OF_RANGE_DATE,
                "day out of range",
                Schema::isDate,
                (schema, random) -> text(any(DAYS_OUT_OF_RANGE, random)));
        value(
                OUT_OF_RANGE_DATE,
                "time out of range",
                Schema::isTime,
                (schema, random) -> text(any(TIMES_OUT_OF_RANGE, random)));
        value(
                OUT_OF_RANGE_DATE,
                "month out of range",
                Schema::isMonth,
                (schema, random) -> text(any(MONTHS_OUT_OF_RANGE, random)));
        value(
                WRONG_TYPE,
                "no month",
                Schema::isMonth,
                (schema, random) -> textOr(
                        any(random, "", "2026-1", "2026", "January" + MARK, "2026-01-01"),
                        random,
                        "202601",
                        "[2026, 1]",
                        "{}"));
        value(
                WRONG_TYPE,
                "no day",
                Schema::isDate,
                (schema, random) -> textOr(any(NO_DAYS, random), random, "15000", "[2026, 1, 5]", "{}"));
        value(
                WRONG_TYPE,
                "no time",
                Schema::isTime,
                (schema, random) -> textOr(any(NO_TIMES, random), random, "15000", "[2026, 1, 5, 14, 0]", "{}"));
        value(BAD_ID, "no id", Schema::isId, (schema, random) -> textOr(any(NO_IDS, random), random, "7", "[]", "{}"));
        value(WRONG_TYPE, "no such choice", schema -> !schema.choices().isEmpty(), (schema, random) -> {
            String choice = any(schema.choices(), random);
            return textOr(
                    any(random, choice.toLowerCase(java.util.Locale.ROOT), choice + " ", "", MARK, "0", "null"),
                    random,
                    "0",
                    "[]",
                    "{\"name\": \"" + choice + "\"}");
        });
        value(
                WRONG_TYPE,
                "no boolean",
                schema -> schema.type().equals("boolean"),
                (schema, random) -> raw(any(random, "\"true\"", "1", "0", "\"yes\"", "\"\"", "[]", "{}")));
        value(
                WRONG_TYPE,
                "no number",
                schema -> schema.type().equals("integer"),
                (schema, random) -> raw(any(NO_NUMBERS, random)));
        value(
                OTHER,
                "number out of range",
                schema -> schema.node().has("maximum"),
                (schema, random) -> raw(String.valueOf(
                        random.nextBoolean() ? schema.limit("maximum", 0) + 1 : schema.limit("minimum", 1) - 1)));
        value(
                WRONG_TYPE,
                "no list",
                schema -> schema.type().equals("array"),
                (schema, random) -> raw(any(random, "{}", "\"a\"", "7", "true", "[null]", "[[]]", "[7]", "[true]")));
        value(
                HUGE,
                "too many",
                schema -> schema.node().has("maxItems") && schema.limit("maxItems", 0) <= 200,
                (schema, random) -> many(schema, schema.limit("maxItems", 0) + 1));
        value(MISSING, "empty list", schema -> schema.limit("minItems", 0) > 0, (schema, random) -> raw("[]"));
        value(
                WRONG_TYPE,
                "no object",
                schema -> schema.type().equals("object"),
                (schema, random) -> raw(any(random, "[]", "\"" + MARK + "\"", "7", "true", "{\"a\": 1}")));
        value(OTHER, "no JSON in a field", schema -> true, (schema, random) -> raw(any(NO_TOKENS, random)));
        value(
                HUGE,
                "too deep in a field",
                schema -> true,
                (schema, random) -> raw("[".repeat(3_000) + "]".repeat(3_000)));
        value(
                NUL,
                "NUL in a list",
                schema -> schema.isListOf(Schema::isText),
                (schema, random) -> raw("[\"a\\u0000\"]"));
        value(
                BAD_ID,
                "no id in a list",
                schema -> schema.isListOf(Schema::isId),
                (schema, random) -> JsonNodeFactory.instance.arrayNode().add(any(NO_IDS, random)));
        strangeValue(
                OUT_OF_RANGE_DATE,
                "strange day",
                Schema::isDate,
                (schema, random) -> text(any(random, "9999-12-31", "2096-02-29", "2100-03-01")));
        strangeValue(
                OUT_OF_RANGE_DATE,
                "strange time",
                Schema::isTime,
                (schema, random) -> text(
                        any(random, "2026-10-25T01:30", "9999-12-31T23:59", "0001-01-01T00:00", "2026-03-29T02:00")));
        strangeValue(
                BAD_ID,
                "strange id",
                Schema::isId,
                (schema, random) -> text(any(
                        random,
                        "00000000-0000-0000-0000-000000000000",
                        "ffffffff-ffff-ffff-ffff-ffffffffffff",
                        "0192F0C1-2B3C-7D4E-8F90-A1B2C3D4E5F6")));
        strangeValue(
                OTHER,
                "strange number",
                schema -> schema.type().equals("integer"),
                (schema, random) -> raw(any(random, "-0", "1e1", "20")));
    }

    private void texts() {
        value(
                NUL,
                "NUL in a text",
                Schema::isText,
                (schema, random) -> raw(
                        "\"" + any(random, "\\u0000", MARK + "\\u0000b", MARK + "\\u0000", MARK + "\u0000") + "\""));
        value(
                NUL,
                "NUL around a value",
                schema -> schema.isId()
                        || schema.isDate()
                        || schema.isTime()
                        || schema.isMonth()
                        || !schema.choices().isEmpty(),
                (schema, random) -> raw(random.nextBoolean() ? "\"\\u0000\"" : "\"2026-01\\u0000\""));
        value(
                OTHER,
                "control character",
                Schema::isText,
                (schema, random) -> raw("\"" + MARK + any(CONTROLS, random) + "b\""));
        value(
                OTHER,
                "half a character",
                Schema::isText,
                (schema, random) -> raw("\"" + MARK + any(HALVES, random) + "\""));
        value(
                OTHER,
                "turned text",
                Schema::isText,
                (schema, random) -> raw("\"" + MARK + any(DIRECTIONS, random) + "b\""));
        value(
                OTHER,
                "raw control character",
                Schema::isText,
                (schema, random) -> raw("\"" + MARK + any(random, "\n", "\u0007", "\t") + "\""));
        value(
                HUGE,
                "too long",
                schema -> schema.isText() && schema.node().has("maxLength"),
                (schema, random) -> text(MARK + "x".repeat(schema.limit("maxLength", 0) - MARK.length() + 1)));
        value(
                HUGE,
                "much too long",
                schema -> schema.isText() && schema.node().has("maxLength"),
                (schema, random) -> text(MARK + "x".repeat(20_000 + random.nextInt(50_000))));
        value(
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
        value(
                OTHER,
                "not of the pattern",
                schema -> schema.isText() && schema.pattern().startsWith("[a-z0-9"),
                (schema, random) ->
                        text(any(random, "", "a", "A Capital", MARK, "x".repeat(61), "ümlaut", "a_b", "a\nb")));
        value(
                OTHER,
                "more than a line",
                schema -> schema.isText() && schema.pattern().equals("[^\\n\\t]*"),
                (schema, random) -> text(any(random, "a\nb", "a\tb", "\r\n", "one\r\ntwo")));
        value(
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
        strangeValue(
                OTHER,
                "strange text",
                Schema::isText,
                (schema, random) -> raw("\"" + any(STRANGE, random).replace("\"", "") + "\""));
    }

    private void encodings() {
        faults.refused(BAD_UTF8, "bytes that are no text", REFUSED, hasTexts(), (draft, random) -> {
            draft.instead = any(NO_TEXTS, random);
            put(draft, Schema::isText, (schema, dice) -> text(MARK + "@bytes@"), random);
        });
        faults.strange(
                OTHER,
                "another encoding",
                Endpoint::takesJson,
                (draft, random) -> draft.bytes(draft.bodyText()
                        .getBytes(Charset.forName(any(random, "UTF-16", "UTF-16LE", "UTF-32BE", "UTF-32LE")))));
        faults.strange(
                OTHER,
                "byte order mark",
                Endpoint::takesJson,
                (draft, random) -> draft.text("\ufeff" + draft.bodyText()));
        faults.strange(
                OTHER,
                "compressed, it says",
                Endpoint::takesJson,
                (draft, random) -> draft.header("Content-Encoding", any(random, "gzip", "br", "identity", "x" + MARK)));
    }

    private void sizes() {
        faults.seldomRefused(
                HUGE,
                "larger than anything",
                Set.of(413),
                Endpoint::takesJson,
                (draft, random) -> draft.text("{\"a\": \"" + "x".repeat(MOST_BYTES) + "\"}"));
        faults.seldomRefused(HUGE, "larger than anything, in chunks", Set.of(413), hasTexts(), (draft, random) -> {
            put(
                    draft,
                    Schema::isText,
                    (schema, dice) -> text("x".repeat(MOST_BYTES + dice.nextInt(MOST_BYTES / 2))),
                    random);
            draft.chunked = true;
        });
        faults.strange(OTHER, "in chunks", Endpoint::takesJson, (draft, random) -> draft.chunked = true);
    }

    private void forms() {
        faults.refused(
                MISSING,
                "form without a field",
                REFUSED,
                Endpoint::takesForm,
                (draft, random) -> draft.text(any(
                        random, "", "programme=a", "email=a%40example.org", "programme=&email=", "=", "&&&", MARK)));
        faults.refused(
                OTHER,
                "form with no text",
                REFUSED,
                Endpoint::takesForm,
                (draft, random) ->
                        draft.text(draft.bodyText() + any(random, "%07", "%E2%80%AE", "%0D", "%C2%85") + MARK));
        faults.refused(
                OTHER,
                "form field given twice",
                REFUSED,
                Endpoint::takesForm,
                (draft, random) ->
                        draft.text(draft.bodyText() + any(random, "&email=b%40example.org", "&programme=other")));
        faults.refused(
                OTHER,
                "form not encoded",
                REFUSED,
                Endpoint::takesForm,
                (draft, random) -> draft.text(draft.bodyText() + any(random, "%zz", "%", "%1", "&%zz=1")));
        faults.refused(HUGE, "form of many fields", REFUSED, Endpoint::takesForm, (draft, random) -> {
            var text = new StringBuilder(draft.bodyText());
            for (int i = 0; i < 3_000; i++) {
                text.append("&a").append(i).append("=1");
            }
            draft.text(text.toString());
        });
        faults.refused(
                HUGE,
                "form field too long",
                Set.of(400, 413),
                Endpoint::takesForm,
                (draft, random) ->
                        draft.text("programme=" + MARK.repeat(50 + random.nextInt(3_000)) + "&email=a%40example.org"));
        faults.refused(
                OTHER,
                "form with a bad address",
                REFUSED,
                Endpoint::takesForm,
                (draft, random) -> draft.text(
                        "programme=a&email=" + any(random, MARK, "a%40", "%40b", "a%0Ab%40example.org", "a%40b%40c")));
        faults.strange(
                UNKNOWN_FIELD,
                "form with more",
                Endpoint::takesForm,
                (draft, random) -> draft.text(draft.bodyText() + any(random, "&a=1", "&a", "&=b", "&")));
        faults.strange(
                BAD_UTF8,
                "form with bytes that are no text",
                Endpoint::takesForm,
                (draft, random) ->
                        draft.text(draft.bodyText() + any(random, "&a=%FF", "&a=%C0%80", "%FF", "%ED%A0%80")));
        faults.refused(
                NUL,
                "form with NUL",
                REFUSED,
                Endpoint::takesForm,
                (draft, random) -> draft.text(draft.bodyText() + any(random, "%00", "%00" + MARK, "&%00=1", "&a=%00")));
    }

    // --- where in a body

    private void value(Kind kind, String name, Predicate<Schema> of, BiFunction<Schema, Random, JsonNode> wrong) {
        faults.refused(kind, name, REFUSED, has(of), (draft, random) -> put(draft, of, wrong, random));
    }

    private void strangeValue(Kind kind, String name, Predicate<Schema> of, BiFunction<Schema, Random, JsonNode> odd) {
        faults.strange(kind, name, has(of), (draft, random) -> put(draft, of, odd, random));
    }

    private static void put(
            Draft draft, Predicate<Schema> of, BiFunction<Schema, Random, JsonNode> value, Random random) {
        Schema.Field field = any(draft.endpoint.fields(of), random);
        holder(draft, field).set(field.name(), value.apply(field.schema(), random));
    }

    private static Predicate<Endpoint> has(Predicate<Schema> of) {
        return endpoint -> endpoint.hasField(of);
    }

    private static Predicate<Endpoint> hasTexts() {
        return has(Schema::isText);
    }

    private static Predicate<Endpoint> hasFields() {
        return has(schema -> true);
    }

    private static Predicate<Endpoint> requires() {
        return endpoint -> !required(endpoint).isEmpty();
    }

    private static List<Schema.Field> required(Endpoint endpoint) {
        return endpoint.fields(schema -> true).stream()
                .filter(Schema.Field::required)
                .toList();
    }

    /** Required texts of one line; that they hold more than spaces the document cannot tell, for it has told their pattern. */
    private static List<Schema.Field> requiredLines(Endpoint endpoint) {
        return required(endpoint).stream()
                .filter(field -> field.schema().pattern().equals("[^\\n\\t]*"))
                .toList();
    }

    /** The body as an object; after a fault that has left none, an empty one. */
    private static ObjectNode object(Draft draft) {
        if (!(draft.json instanceof ObjectNode)) {
            draft.json = JsonNodeFactory.instance.objectNode();
        }
        return (ObjectNode) draft.json;
    }

    /** The object that the field is in. */
    private static ObjectNode holder(Draft draft, Schema.Field field) {
        return object(draft).withObject(JsonPointer.compile(field.in()), JsonNode.OverwriteMode.ALL, true);
    }

    private static ObjectNode anyObject(Draft draft, Random random) {
        List<Schema.Field> fields = draft.endpoint.fields(schema -> true);
        return fields.isEmpty() ? object(draft) : holder(draft, any(fields, random));
    }

    private static JsonNode many(Schema list, int count) {
        var values = JsonNodeFactory.instance.arrayNode();
        var some = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            some.add(list.items().isId() ? new java.util.UUID(0, i).toString() : "item-" + i);
        }
        some.forEach(values::add);
        return values;
    }

    private static JsonNode raw(String token) {
        return JsonNodeFactory.instance.rawValueNode(new RawValue(token));
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }

    private static JsonNode textOr(String text, Random random, String... tokens) {
        return random.nextInt(4) == 0 ? raw(any(random, tokens)) : text(text);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
