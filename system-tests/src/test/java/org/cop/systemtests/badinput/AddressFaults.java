package org.cop.systemtests.badinput;

import static org.cop.systemtests.badinput.Faults.any;
import static org.cop.systemtests.badinput.Kind.BAD_ID;
import static org.cop.systemtests.badinput.Kind.BAD_UTF8;
import static org.cop.systemtests.badinput.Kind.HUGE;
import static org.cop.systemtests.badinput.Kind.NUL;
import static org.cop.systemtests.badinput.Kind.OTHER;
import static org.cop.systemtests.badinput.Kind.OUT_OF_RANGE_DATE;
import static org.cop.systemtests.badinput.Kind.WRONG_TYPE;
import static org.cop.systemtests.badinput.RequestBuilder.MARK;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/** Addresses: ids that are none, parameters that do not fit, encodings that HTTP does not know. */
final class AddressFaults {
    /** What cannot be an id is refused, or there is nothing under it. */
    private static final Set<Integer> NO_SUCH_PLACE = Set.of(400, 404);

    private static final Set<Integer> REFUSED = Set.of(400);
    private static final Set<Integer> NOWHERE = Set.of(400, 404);

    /** Bytes that are no UTF-8: never, overlong, half of a surrogate pair, cut off, beyond Unicode, a continuation of nothing. */
    private static final List<String> NO_TEXTS =
            List.of("%FF", "%C0%80", "%C0%AE", "%ED%A0%80", "%E2%82", "%F5%80%80%80", "%80");

    private AddressFaults() {}

    static void addTo(Faults faults) {
        paths(faults);
        queries(faults);
        methods(faults);
    }

    private static void paths(Faults faults) {
        faults.refused(
                BAD_ID,
                "no id in the path",
                NOWHERE,
                Endpoint::hasId,
                (draft, random) -> draft.path.put(
                        id(draft.endpoint, random),
                        any(
                                random,
                                "7",
                                "null",
                                "undefined",
                                MARK,
                                "%7B0192f0c1-2b3c-7d4e-8f90-a1b2c3d4e5f6%7D",
                                "0192f0c12b3c7d4e8f90a1b2c3d4e5f6",
                                "-1",
                                "%20",
                                "*",
                                "%E2%80%AE",
                                "..%2f..%2fetc",
                                "'--",
                                "x".repeat(2_000))));
        faults.refused(
                BAD_ID,
                "address that climbs",
                Set.of(400),
                Endpoint::hasId,
                (draft, random) ->
                        draft.path.put(id(draft.endpoint, random), any(random, "%2e%2e", "..", "%2E.", ".", "%2e")));
        faults.refused(
                BAD_ID,
                "id of nothing",
                Set.of(403, 404),
                Endpoint::hasId,
                (draft, random) -> draft.path.put(
                        id(draft.endpoint, random),
                        any(
                                random,
                                "00000000-0000-0000-0000-000000000000",
                                "ffffffff-ffff-ffff-ffff-ffffffffffff",
                                "0192f0c1-2b3c-7d4e-8f90-a1b2c3d4e5f6")));
        faults.refused(
                NUL,
                "NUL in the path",
                NO_SUCH_PLACE,
                hasPathParameter(),
                (draft, random) -> draft.path.put(
                        pathParameter(draft.endpoint, random), any(random, "%00", MARK + "%00b", "1%00")));
        faults.refused(
                OTHER,
                "control character in the path",
                NO_SUCH_PLACE,
                hasPathParameter(),
                (draft, random) -> draft.path.put(
                        pathParameter(draft.endpoint, random), MARK + any(random, "%07", "%0a%0d", "%1b") + "b"));
        faults.strange(
                BAD_UTF8,
                "no text in the path",
                hasPathParameter(),
                (draft, random) -> draft.path.put(pathParameter(draft.endpoint, random), any(NO_TEXTS, random)));
        faults.refused(
                OTHER,
                "address not encoded",
                REFUSED,
                endpoint -> true,
                (draft, random) -> draft.query.add(any(
                        random,
                        "x=%zz",
                        "x=%",
                        "%zz=1",
                        "x=<b>" + MARK,
                        "x=|",
                        "x=\"",
                        "x={",
                        "x=\\",
                        "x=^",
                        "x=`",
                        "x=%1")));
        faults.refused(
                OTHER,
                "path not encoded",
                REFUSED,
                endpoint -> true,
                (draft, random) -> draft.target = draft.target() + any(random, "%zz", "%", "<", "|" + MARK, "{", "\\"));
        faults.refused(
                HUGE,
                "address without end",
                Set.of(414),
                endpoint -> true,
                (draft, random) -> draft.query.add(
                        any(random, "limit=", "x=", "cursor=") + MARK.repeat(1_500 + random.nextInt(2_000))));
        faults.refused(
                OTHER,
                "nowhere",
                Set.of(404),
                endpoint -> true,
                (draft, random) -> draft.target = any(
                        random,
                        "/api/v1/" + MARK,
                        "/api/v2/programmes",
                        "/nowhere/at/all",
                        "/api",
                        "/api/v1/programmes/x/y/z"));
        faults.strange(
                OTHER,
                "more in the path",
                endpoint -> true,
                (draft, random) -> draft.target = draft.target()
                        + any(random, ";a=b", "/", "//", "/.", "/..", "/%2e%2e", "%2f", "%3Fa=b", "%20"));
        faults.strange(
                BAD_ID,
                "id written another way",
                Endpoint::hasId,
                (draft, random) -> draft.path.put(
                        id(draft.endpoint, random), any(random, "1-1-1-1-1", "0192f0c1-2b3c-7d4e-8f90-a1b2c3d4e5f")));
        faults.strange(OTHER, "limit of nothing", takes("limit"), (draft, random) -> draft.query.add("limit="));
        faults.strange(
                BAD_ID,
                "id in capitals",
                Endpoint::hasId,
                (draft, random) -> draft.path.computeIfPresent(
                        id(draft.endpoint, random), (name, id) -> id.toUpperCase(java.util.Locale.ROOT)));
        faults.strange(
                OTHER,
                "token that opens nothing",
                has("token"),
                (draft, random) -> draft.path.put(
                        "token",
                        any(
                                random,
                                "x",
                                "x".repeat(1_000),
                                "%C3%BC",
                                "a.b.c",
                                "eyJhbGciOiJub25lIn0",
                                "%20",
                                "1/2",
                                "-")));
        faults.strange(
                OTHER,
                "archive of nothing",
                has("slug"),
                (draft, random) -> draft.path.put(
                        "slug", any(random, MARK, "x".repeat(1_000), "%C3%BC", "..", "%20", "UPPER", "'--")));
        faults.strange(
                OUT_OF_RANGE_DATE,
                "month of nothing",
                has("month"),
                (draft, random) -> draft.path.put(
                        "month",
                        any(
                                random,
                                "2026-13",
                                "0000-00",
                                "99999-01",
                                "%2B1000000000-01",
                                "-2026-01",
                                "2026-1",
                                "feed",
                                "2026-02",
                                "%20")));
    }

    private static void queries(Faults faults) {
        faults.refused(
                WRONG_TYPE,
                "limit out of range",
                REFUSED,
                takes("limit"),
                (draft, random) -> draft.query.add("limit="
                        + any(
                                random,
                                "-1",
                                "0",
                                "201",
                                "99999999999999999999",
                                "abc",
                                "1.5",
                                "%20",
                                "1e2",
                                "0x10",
                                "NaN",
                                "+5",
                                "-0",
                                "2147483648")));
        faults.refused(
                OTHER,
                "cursor that is none",
                REFUSED,
                takes("cursor"),
                (draft, random) -> draft.query.add("cursor="
                        + any(
                                random,
                                MARK,
                                "a",
                                "%20",
                                "e30",
                                "bnVsbA",
                                "W10",
                                "AAAA",
                                "-",
                                "%C3%BC",
                                "eyJhIjoxfQ",
                                "x".repeat(3_000),
                                "MjAyNi0wMS0wMQ")));
        faults.refused(
                OTHER,
                "parameter given twice",
                REFUSED,
                takes("limit"),
                (draft, random) -> draft.query.addAll(any(
                        List.of(
                                List.of("limit=1", "limit=2"),
                                List.of("limit=5", "limit=5"),
                                List.of("limit=5", "limit=")),
                        random)));
        faults.refused(WRONG_TYPE, "parameter of another type", REFUSED, hasTypedQuery(), (draft, random) -> {
            var parameter = any(draft.endpoint.typedQuery().toList(), random);
            replace(
                    draft,
                    parameter.name(),
                    any(random, MARK, "%20", "open", "null", "0192f0c1-2b3c", "programme", "1.5"));
        });
        faults.refused(
                OUT_OF_RANGE_DATE,
                "month out of range",
                REFUSED,
                takes("month"),
                (draft, random) -> replace(
                        draft,
                        "month",
                        any(
                                random,
                                "2026-13",
                                "2026-00",
                                "0000-01",
                                "10000-01",
                                "-2026-01",
                                "%2B1000000000-01",
                                "2026-02-30")));
        faults.refused(
                NUL,
                "NUL in the query",
                REFUSED,
                endpoint -> true,
                (draft, random) -> draft.query.add(
                        any(random, "x=%00", "%00=1", "x=" + MARK + "%00b", "limit=%00", "cursor=a%00")));
        faults.strange(
                BAD_UTF8,
                "no text in the query",
                endpoint -> true,
                (draft, random) -> draft.query.add(any(random, "x=", "limit=", "cursor=", "") + any(NO_TEXTS, random)));
        faults.refused(
                OTHER,
                "control character in the query",
                REFUSED,
                endpoint -> true,
                (draft, random) -> draft.query.add(any(random, "x=a%07b" + MARK, "x=%0D", "%E2%80%AE=1", "x=%C2%85")));
        faults.strange(
                OTHER,
                "unknown parameter",
                endpoint -> true,
                (draft, random) -> draft.query.add(any(
                        random,
                        "x=1",
                        "x",
                        "=",
                        "&&",
                        "x[]=1",
                        "x.y=1",
                        "__proto__=1",
                        "x=%F0%9F%98%80",
                        "limit[]=1",
                        "a=1&a=2")));
        faults.strange(
                OTHER,
                "theme of nothing",
                takes("theme"),
                (draft, random) ->
                        draft.query.add("theme=" + any(random, MARK, "", "x".repeat(2_000), "%27--", "%25", "%C3%BC")));
    }

    private static void methods(Faults faults) {
        faults.refused(OTHER, "method that is not allowed", Set.of(405), endpoint -> true, (draft, random) -> {
            draft.method = any(
                    List.of("GET", "PUT", "POST", "DELETE", "PATCH", "FOO", "PROPFIND").stream()
                            .filter(method -> !draft.endpoint.methods().contains(method))
                            .toList(),
                    random);
        });
        faults.strange(OTHER, "HEAD", Endpoint::isRead, (draft, random) -> draft.method = "HEAD");
        faults.strange(OTHER, "OPTIONS", endpoint -> true, (draft, random) -> draft.method = "OPTIONS");
    }

    private static Predicate<Endpoint> takes(String parameter) {
        return endpoint -> endpoint.in("query").anyMatch(p -> p.name().equals(parameter));
    }

    private static Predicate<Endpoint> has(String parameter) {
        return endpoint -> endpoint.in("path").anyMatch(p -> p.name().equals(parameter));
    }

    private static Predicate<Endpoint> hasTypedQuery() {
        return endpoint -> endpoint.typedQuery().findAny().isPresent();
    }

    private static void replace(RequestBuilder draft, String parameter, String value) {
        draft.query.removeIf(piece -> piece.startsWith(parameter + "="));
        draft.query.add(parameter + "=" + value);
    }

    private static String id(Endpoint endpoint, Random random) {
        return any(endpoint.ids().toList(), random).name();
    }

    private static Predicate<Endpoint> hasPathParameter() {
        return endpoint -> endpoint.in("path").findAny().isPresent();
    }

    private static String pathParameter(Endpoint endpoint, Random random) {
        return any(endpoint.in("path").toList(), random).name();
    }
}
