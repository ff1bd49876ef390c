package org.cop.systemtests.badinput;

import static org.cop.systemtests.badinput.Faults.any;
import static org.cop.systemtests.badinput.Fields.REFUSED;
import static org.cop.systemtests.badinput.Fields.hasTexts;
import static org.cop.systemtests.badinput.Fields.put;
import static org.cop.systemtests.badinput.Fields.text;
import static org.cop.systemtests.badinput.Kind.BAD_UTF8;
import static org.cop.systemtests.badinput.Kind.HUGE;
import static org.cop.systemtests.badinput.Kind.OTHER;
import static org.cop.systemtests.badinput.RequestBuilder.MARK;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;

/** Bodies as bytes: of no text, in another encoding, too many, in chunks. */
final class EncodingFaults {
    private static final int MOST_BYTES = 1 << 20;

    private static final List<byte[]> NO_TEXTS = List.of(
            bytes(0xff),
            bytes(0xc0, 0x80),
            bytes(0xed, 0xa0, 0x80),
            bytes(0xe2, 0x82),
            bytes(0xf5, 0x80, 0x80, 0x80),
            bytes(0x80));

    private final Faults faults;

    private EncodingFaults(Faults faults) {
        this.faults = faults;
    }

    static void addTo(Faults faults) {
        var body = new EncodingFaults(faults);
        body.encodings();
        body.sizes();
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

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
