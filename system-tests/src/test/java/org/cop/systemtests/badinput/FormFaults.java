package org.cop.systemtests.badinput;

import static org.cop.systemtests.badinput.Faults.any;
import static org.cop.systemtests.badinput.Fields.REFUSED;
import static org.cop.systemtests.badinput.Kind.BAD_UTF8;
import static org.cop.systemtests.badinput.Kind.HUGE;
import static org.cop.systemtests.badinput.Kind.MISSING;
import static org.cop.systemtests.badinput.Kind.NUL;
import static org.cop.systemtests.badinput.Kind.OTHER;
import static org.cop.systemtests.badinput.Kind.UNKNOWN_FIELD;
import static org.cop.systemtests.badinput.RequestBuilder.MARK;

import java.util.Set;

/** Bodies of forms. */
final class FormFaults {
    private final Faults faults;

    private FormFaults(Faults faults) {
        this.faults = faults;
    }

    static void addTo(Faults faults) {
        var body = new FormFaults(faults);
        body.forms();
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
}
