package org.cop.kit.web;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.cop.kit.web.problem.RequestRefused;
import org.cop.kit.web.problem.StaleObject;
import org.jspecify.annotations.Nullable;

/**
 * Entity tags over the version number of an aggregate, so that of two people who edit the same thing the second is refused (412) instead of
 * overwriting the first.
 *
 * <pre>{@code
 * @GET @Path("/{id}")
 * public RestResponse<MeetingView> get(UUID siteId, UUID id) {
 *     var meeting = service.get(siteId, id);
 *     return Responses.ok(MeetingView.of(meeting), meeting.version());
 * }
 *
 * @PUT @Path("/{id}/time")
 * public RestResponse<MeetingView> move(
 *         UUID siteId, UUID id, @HeaderParam("If-Match") @Parameter(required = true) String ifMatch, @Valid @NotNull MoveRequest request) {
 *     var meeting = service.move(siteId, id, ifMatch, request);     // there: ETags.require(ifMatch, meeting.version())
 *     return Responses.ok(MeetingView.of(meeting), meeting.version());
 * }
 * }</pre>
 *
 * The service method calls {@link #require} (or {@link #requireRead}; or {@link #requireIfSent}, of a parameter that is not required) on the aggregate it has just loaded; {@code @Version} catches who comes in between. A view is
 * made after the transaction (or after a flush), otherwise it would carry the old version.
 */
public final class ETags {
    /** One element of a list, which RFC 9110 lets be empty, and what separates it from the next. */
    private static final Pattern ELEMENT = Pattern.compile("\\s*(?:(W/)?\"([\\x21\\x23-\\x7e]*)\")?\\s*(?:,|$)");

    private ETags() {}

    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /**
     * Goes on only if the caller has seen this version. Accepts a tag, a list of tags, and {@code *} ("whatever it is now"). A weak tag never
     * matches, as RFC 9110 says of If-Match.
     */
    public static void require(@Nullable String ifMatch, int version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new RequestRefused(
                    428, "precondition-required", "If-Match", "Send the ETag that you have read as If-Match");
        }
        if (ifMatch.strip().equals("*")) {
            return;
        }
        if (!strongTags(ifMatch).contains(String.valueOf(version))) {
            throw new StaleObject();
        }
    }

    /** As {@link #require}, for whoever lets something go further: nobody has read "whatever it is now", so {@code *} is as good as nothing. */
    public static void requireRead(@Nullable String ifMatch, int version) {
        require(ifMatch != null && ifMatch.strip().equals("*") ? null : ifMatch, version);
    }

    /** As {@link #require}, where a step says by itself from where it goes: who names no version means what is there. */
    public static void requireIfSent(@Nullable String ifMatch, int version) {
        if (ifMatch != null) {
            require(ifMatch, version);
        }
    }

    private static Set<String> strongTags(String ifMatch) {
        var strong = new HashSet<String>();
        boolean any = false;
        var element = ELEMENT.matcher(ifMatch);
        for (int at = 0; at < ifMatch.length(); at = element.end()) {
            if (!element.region(at, ifMatch.length()).lookingAt()) {
                throw notTags();
            }
            if (element.group(2) != null) {
                any = true;
                if (element.group(1) == null) {
                    strong.add(element.group(2));
                }
            }
        }
        if (!any) {
            throw notTags();
        }
        return strong;
    }

    private static RequestRefused notTags() {
        return new RequestRefused(400, "invalid-header", "If-Match", "If-Match holds one or more entity tags, or *");
    }
}
