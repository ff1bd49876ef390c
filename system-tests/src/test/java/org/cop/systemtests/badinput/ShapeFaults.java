package org.cop.systemtests.badinput;

import static org.cop.systemtests.badinput.Faults.any;
import static org.cop.systemtests.badinput.Fields.REFUSED;
import static org.cop.systemtests.badinput.Fields.anyObject;
import static org.cop.systemtests.badinput.Fields.hasFields;
import static org.cop.systemtests.badinput.Fields.holder;
import static org.cop.systemtests.badinput.Fields.required;
import static org.cop.systemtests.badinput.Fields.requires;
import static org.cop.systemtests.badinput.Kind.HUGE;
import static org.cop.systemtests.badinput.Kind.MISSING;
import static org.cop.systemtests.badinput.Kind.OTHER;
import static org.cop.systemtests.badinput.Kind.UNKNOWN_FIELD;
import static org.cop.systemtests.badinput.Kind.WRONG_TYPE;
import static org.cop.systemtests.badinput.RequestBuilder.MARK;

/** Bodies that are no JSON, or of another shape than was asked for. */
final class ShapeFaults {
    private final Faults faults;

    private ShapeFaults(Faults faults) {
        this.faults = faults;
    }

    static void addTo(Faults faults) {
        var body = new ShapeFaults(faults);
        body.shapes();
        body.fields();
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
            String twice = "{\"%s\": null, \"%s\": null".formatted(field, field);
            draft.text(text.length() < 3 ? twice + "}" : twice + ", " + text.substring(1));
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
}
