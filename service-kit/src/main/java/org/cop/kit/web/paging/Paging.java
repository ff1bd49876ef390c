package org.cop.kit.web.paging;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.Function;
import org.cop.kit.web.problem.RequestRefused;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The part of a list that a caller asks for: {@code ?limit=50&cursor=...}. The answer is a plain JSON array; a {@code Link} header with
 * {@code rel="next"} leads on and is absent on the last page. No page is numbered: rows that come or go meanwhile neither repeat nor hide
 * others, and a late page costs the database no more than the first.
 *
 * <pre>{@code
 * @GET
 * public RestResponse<List<MeetingView>> list(UUID siteId, @BeanParam Paging paging) {
 *     return paging.answer(service.list(siteId, paging).map(MeetingView::of));
 * }
 *
 * // oldest first: ids are UUIDv7, so the order of ids is the order of creation
 * Page<Meeting> list(UUID siteId, Paging paging) {
 *     return paging.page(
 *             find("siteId = ?1 and id > ?2 order by id", siteId, paging.afterId()).range(0, paging.limit()).list(), Meeting::id);
 * }
 *
 * // newest first: "id < ?2 order by id desc" with paging.beforeId()
 *
 * // by another order: the cursor holds the sort values, the id last
 * var from = paging.cursor();
 * var start = from.map(c -> c.instant(0)).orElse(Instant.EPOCH);
 * var id = from.map(c -> c.uuid(1)).orElse(Paging.BEFORE_ALL);
 * paging.pageBy(find("siteId = ?1 and (startsAt > ?2 or (startsAt = ?2 and id > ?3)) order by startsAt, id", siteId, start, id)
 *         .range(0, paging.limit()).list(), m -> Cursor.of(m.startsAt(), m.id()));
 * }</pre>
 *
 * {@code range(0, limit)} is inclusive and so reads one row more than is shown ({@link #fetch()} in SQL: {@code limit :fetch}): that row
 * shows whether there is a next page.
 */
public class Paging {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;
    /** Sorts before every id. */
    public static final UUID BEFORE_ALL = new UUID(0L, 0L);
    /** Sorts after every id. */
    public static final UUID AFTER_ALL = new UUID(-1L, -1L);

    public static final LocalDate BEFORE_ALL_DAYS = LocalDate.of(1, 1, 1);
    public static final LocalDate AFTER_ALL_DAYS = LocalDate.of(9999, 12, 31);
    public static final Instant AFTER_ALL_TIMES = Instant.parse("9999-12-31T23:59:59.999999Z");

    // Read as text: JAX-RS would answer 404 to a limit that is not a number.
    @QueryParam("limit")
    @Parameter(
            description = "How many at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "Where to go on, as the Link header of the page before gave it")
    @Nullable
    String cursor;

    @Context
    @Nullable
    UriInfo uriInfo;

    /** How many rows to show. */
    public int limit() {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        try {
            int asked = Integer.parseInt(limit);
            if (asked >= 1 && asked <= MAX_LIMIT) {
                return asked;
            }
        } catch (NumberFormatException notANumber) {
            // the same answer as for a number out of range
        }
        throw new RequestRefused(400, "invalid-parameter", "limit", "limit is a number from 1 to " + MAX_LIMIT);
    }

    /** How many rows to read: one more than is shown. */
    public int fetch() {
        return limit() + 1;
    }

    public Optional<Cursor> cursor() {
        return Optional.ofNullable(cursor).map(Cursor::parse);
    }

    /** For {@code id > :after order by id}. */
    public UUID afterId() {
        return cursor().map(c -> c.uuid(0)).orElse(BEFORE_ALL);
    }

    /** For {@code id < :before order by id desc}. */
    public UUID beforeId() {
        return cursor().map(c -> c.uuid(0)).orElse(AFTER_ALL);
    }

    /** @param rows up to {@link #fetch()} rows in the order of their ids, forwards or backwards */
    public <T> Page<T> page(List<T> rows, Function<? super T, UUID> id) {
        return pageBy(rows, row -> Cursor.of(id.apply(row)));
    }

    /** @param rows up to {@link #fetch()} rows in the order of what the cursor holds */
    public <T> Page<T> pageBy(List<T> rows, Function<? super T, Cursor> position) {
        if (rows.size() <= limit()) {
            return new Page<>(rows, null);
        }
        var shown = rows.subList(0, limit());
        return new Page<>(shown, position.apply(shown.getLast()));
    }

    /** 200 with the rows as a JSON array, and the way to the next page. */
    public <T> RestResponse<List<T>> answer(Page<T> page) {
        var answer = RestResponse.ResponseBuilder.ok(page.items());
        if (page.next() != null) {
            answer.header(HttpHeaders.LINK, "<" + reference(page.next()) + ">; rel=\"next\"");
        }
        return answer.build();
    }

    /** Path and query of the next page: the same question with another cursor. */
    private String reference(Cursor next) {
        if (uriInfo == null) {
            throw new IllegalStateException("Only a request can be answered");
        }
        var query = new StringJoiner("&", "?", "");
        uriInfo.getQueryParameters().forEach((name, values) -> {
            if (!name.equals("cursor") && !name.equals("limit")) {
                values.forEach(value -> query.add(encode(name) + "=" + encode(value)));
            }
        });
        query.add("limit=" + limit()).add("cursor=" + next);
        return uriInfo.getRequestUri().getRawPath() + query;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
