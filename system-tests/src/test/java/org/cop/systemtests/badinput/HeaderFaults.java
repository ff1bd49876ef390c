package org.cop.systemtests.badinput;

import static org.cop.systemtests.badinput.Faults.any;
import static org.cop.systemtests.badinput.Kind.HUGE;
import static org.cop.systemtests.badinput.Kind.MISSING;
import static org.cop.systemtests.badinput.Kind.NUL;
import static org.cop.systemtests.badinput.Kind.OTHER;
import static org.cop.systemtests.badinput.Kind.REPEATED_HEADER;
import static org.cop.systemtests.badinput.RequestBuilder.MARK;

import java.util.Set;

/** Headers: missing, repeated, of no meaning, and what no header may hold. */
final class HeaderFaults {
    private static final Set<Integer> REFUSED = Set.of(400);

    private HeaderFaults() {}

    static void addTo(Faults faults) {
        preconditions(faults);
        keys(faults);
        identities(faults);
        media(faults);
        framing(faults);
    }

    private static void preconditions(Faults faults) {
        faults.strange(MISSING, "If-Match missing", e -> e.has("If-Match"), (draft, random) -> {
            draft.without("If-Match");
            if (random.nextBoolean()) {
                draft.header("If-Match", any(random, "", " "));
            }
        });
        // A rule may say no before the version is looked at: 409.
        faults.refused(
                OTHER,
                "If-Match malformed",
                Set.of(400, 409),
                e -> e.has("If-Match"),
                (draft, random) -> draft.header(
                        "If-Match",
                        any(
                                random,
                                MARK,
                                "\"x",
                                "1",
                                "'1'",
                                "\"1\" \"2\"",
                                "\"1\", nonsense",
                                ",",
                                "W/",
                                "**",
                                "*, \"1\"",
                                "\"a b\"")));
        faults.refused(
                OTHER,
                "If-Match of another version",
                Set.of(412, 409),
                e -> e.has("If-Match"),
                (draft, random) -> draft.header(
                        "If-Match",
                        any(
                                random,
                                "\"999999\"",
                                "W/\"0\"",
                                "\"-1\"",
                                "\"\"",
                                "\"" + MARK + "\"",
                                "\"99999999999999999999\"")));
        faults.strange(
                REPEATED_HEADER,
                "If-Match twice",
                e -> e.has("If-Match"),
                (draft, random) -> draft.alsoHeader("If-Match", any(random, "*", "\"1\"", MARK)));
    }

    private static void keys(Faults faults) {
        faults.refused(
                OTHER,
                "key malformed",
                REFUSED,
                e -> e.has("Idempotency-Key"),
                (draft, random) -> draft.header(
                        "Idempotency-Key", any(random, "", "a b", "x".repeat(201), "\u00fc", "a\tb", MARK + "\u00ff")));
        faults.refused(REPEATED_HEADER, "key twice", REFUSED, e -> e.has("Idempotency-Key"), (draft, random) -> {
            draft.header("Idempotency-Key", "a" + random.nextInt());
            draft.alsoHeader("Idempotency-Key", "b" + random.nextInt());
        });
    }

    private static void identities(Faults faults) {
        faults.refused(MISSING, "nobody", Set.of(401), Endpoint::signedIn, (draft, random) -> {
            draft.without("Authorization");
            if (random.nextInt(4) > 0) {
                draft.header(
                        "Authorization",
                        any(
                                random,
                                "Bearer",
                                "Bearer ",
                                "Bearer .",
                                "Bearer ..",
                                "Bearer " + MARK,
                                "Bearer a.b.c",
                                "Bearer e30.e30.e30",
                                "Bearer null",
                                "Basic YWRhOmFkYQ==",
                                "Digest x",
                                "Negotiate x",
                                MARK,
                                ":",
                                "Bearer " + "x".repeat(6_000),
                                "Bearer \u00fc\u00ff"));
            }
        });
        faults.strange(
                REPEATED_HEADER,
                "Authorization twice",
                Endpoint::signedIn,
                (draft, random) -> draft.alsoHeader("Authorization", any(random, "Bearer " + MARK, "Basic x", "")));
    }

    private static void media(Faults faults) {
        faults.refused(
                OTHER,
                "Content-Type of something else",
                Set.of(400, 415),
                e -> e.body().isPresent(),
                (draft, random) -> draft.header(
                        "Content-Type",
                        any(
                                random,
                                "text/plain",
                                "text/xml",
                                "application/xml",
                                "multipart/form-data; boundary=x",
                                "multipart/form-data",
                                "image/png",
                                MARK,
                                "application/",
                                "/",
                                ";",
                                "text/html; charset=" + MARK)));
        faults.strange(OTHER, "Content-Type unusual", e -> e.body().isPresent(), (draft, random) -> {
            String type = draft.endpoint.body().orElseThrow().mediaType();
            draft.header(
                    "Content-Type",
                    type
                            + any(
                                    random,
                                    "; charset=" + MARK,
                                    ";charset=utf-16",
                                    "; charset=",
                                    ";",
                                    "; a=b",
                                    "; charset=\"utf-8\"",
                                    "; charset=utf-7",
                                    "; boundary=x"));
        });
        faults.strange(
                OTHER,
                "Content-Type of other JSON",
                Endpoint::takesJson,
                (draft, random) -> draft.header(
                        "Content-Type", any(random, "application/problem+json", "text/json", "application/*")));
        faults.strange(OTHER, "Content-Type of nothing", e -> e.body().isEmpty() && !e.isRead(), (draft, random) -> {
            draft.header("Content-Type", any(random, "text/plain", "multipart/form-data; boundary=x", MARK));
        });
        faults.strange(
                MISSING,
                "Content-Type missing",
                e -> e.body().isPresent(),
                (draft, random) -> draft.without("Content-Type"));
        faults.refused(
                OTHER,
                "Accept of something else",
                Set.of(406),
                e -> e.isRead() && !e.page(),
                (draft, random) -> draft.header(
                        "Accept", any(random, "image/png", "application/xml", "text/plain", "application/x-" + MARK)));
        faults.strange(
                OTHER,
                "Accept malformed",
                e -> true,
                (draft, random) -> draft.header(
                        "Accept",
                        any(
                                random,
                                MARK,
                                "*",
                                "*/*;q=abc",
                                "application/json;q=2",
                                ",",
                                "",
                                "/",
                                "application/json;q=",
                                ";;;",
                                "a/b/c",
                                "*/json")));
    }

    private static void framing(Faults faults) {
        faults.refused(
                OTHER,
                "Content-Length malformed",
                REFUSED,
                e -> true,
                (draft, random) -> draft.length =
                        any(random, "-1", "abc", "1e3", "0x2", "99999999999999999999", "2, 3", "+2", "", "1 1", MARK));
        faults.refused(
                REPEATED_HEADER,
                "Content-Length twice",
                REFUSED,
                e -> e.body().isPresent(),
                (draft, random) -> draft.alsoHeader("Content-Length", String.valueOf(3 + random.nextInt(5))));
        faults.seldomRefused(
                HUGE,
                "Content-Length of more than anything",
                Set.of(413),
                Endpoint::takesJson,
                (draft, random) -> draft.length = any(random, "999999999", "17825793", "9223372036854775807"));
        faults.refused(OTHER, "header malformed", REFUSED, e -> true, (draft, random) -> {
            draft.alsoHeader(any(random, "X-Bad Name", "X-Bad\u0001"), MARK);
        });
        faults.refused(
                NUL,
                "NUL in a header",
                REFUSED,
                e -> true,
                (draft, random) -> draft.alsoHeader(
                        any(random, "X-Bad", "If-Match", "Idempotency-Key", "Accept"),
                        any(random, MARK + "\u0000b", "\u0000")));
        faults.strange(
                REPEATED_HEADER,
                "Host twice",
                e -> true,
                (draft, random) -> draft.alsoHeader("Host", any(random, "localhost", "evil.example.org", "")));
        faults.strange(
                REPEATED_HEADER,
                "Content-Type twice",
                e -> e.body().isPresent(),
                (draft, random) ->
                        draft.alsoHeader("Content-Type", any(random, "application/json", "text/plain", MARK)));
        faults.strange(REPEATED_HEADER, "Accept twice", e -> true, (draft, random) -> {
            draft.header("Accept", "application/json");
            draft.alsoHeader("Accept", any(random, "text/html", "*/*", MARK));
        });
        faults.refused(HUGE, "headers without end", Set.of(431), e -> true, (draft, random) -> {
            if (random.nextBoolean()) {
                draft.alsoHeader("X-Long", "x".repeat(70_000));
            } else {
                for (int i = 0; i < 5_000; i++) {
                    draft.alsoHeader("X-Many-" + i, "1234567890");
                }
            }
        });
        faults.refused(MISSING, "no host", REFUSED, e -> true, (draft, random) -> draft.without("Host"));
        faults.strange(
                OTHER,
                "unusual host",
                e -> true,
                (draft, random) -> draft.header(
                        "Host",
                        any(
                                random,
                                "evil.example.org%3F",
                                ":",
                                "[::",
                                "a b",
                                "localhost:99999",
                                "localhost:x",
                                MARK,
                                "%n%s",
                                "")));
        faults.refused(OTHER, "chunks malformed", REFUSED, Endpoint::takesJson, (draft, random) -> {
            draft.alsoHeader("Transfer-Encoding", "chunked");
            draft.text(any(random, "zz\r\n{}\r\n0\r\n\r\n", "-1\r\n\r\n", "fffffffffffffffff\r\n{}", "\r\n\r\n"));
            draft.unframed = true;
        });
        faults.strange(OTHER, "header without a name", e -> true, (draft, random) -> draft.alsoHeader("", MARK));
        faults.strange(OTHER, "headers of no meaning", e -> true, (draft, random) -> {
            String name = any(
                    random,
                    "traceparent",
                    "tracestate",
                    "baggage",
                    "Cookie",
                    "Range",
                    "If-None-Match",
                    "If-Modified-Since",
                    "Accept-Language",
                    "Accept-Encoding",
                    "X-Forwarded-For",
                    "X-Forwarded-Host",
                    "X-Forwarded-Proto",
                    "Forwarded",
                    "X-HTTP-Method-Override",
                    "Expect",
                    "Origin",
                    "Referer",
                    "User-Agent",
                    "TE",
                    "Upgrade",
                    "X-\u00fc");
            draft.alsoHeader(
                    name,
                    any(
                            random,
                            "",
                            MARK,
                            "DELETE",
                            "100-continue",
                            "bytes=99-1",
                            "00-0-0-0",
                            "\u00fc\u00ff",
                            ",;=",
                            "h2c",
                            "x".repeat(4_000),
                            "a=\u00ff; b",
                            "127.0.0.1, unknown"));
        });
    }
}
