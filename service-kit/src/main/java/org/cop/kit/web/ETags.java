package org.cop.kit.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Entity tags over the version number of an aggregate, so that of two people who edit the same thing the second is told (412) instead of
 * overwriting the first.
 *
 * <pre>{@code
 * @GET @Path("/{id}")
 * public RestResponse<MeetingView> get(UUID siteId, UUID id) {
 *     var meeting = service.get(siteId, id);
 *     return Answers.ok(MeetingView.of(meeting), meeting.version());
 * }
 *
 * @PUT @Path("/{id}/time")
 * public RestResponse<MeetingView> move(UUID siteId, UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull MoveRequest request) {
 *     var meeting = service.move(siteId, id, ifMatch, request);     // there: ETags.require(ifMatch, meeting.version())
 *     return Answers.ok(MeetingView.of(meeting), meeting.version());
 * }
 * }</pre>
 *
 * The service method calls {@link #require} on the aggregate it has just loaded; {@code @Version} catches who comes in between. A view is
 * made after the transaction (or after a flush), otherwise it would carry the old version.
 */
public final class ETags {
    private static final Pattern LIST = Pattern.compile("\\s*,?\\s*(?:(?:W/)?\"[\\x21\\x23-\\x7e]*\"\\s*(?:,\\s*)*)+");
    private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7e]*)\"");

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
        if (!LIST.matcher(ifMatch).matches()) {
            throw new RequestRefused(400, "invalid-header", "If-Match", "If-Match holds one or more entity tags, or *");
        }
        var current = String.valueOf(version);
        var seen = TAG.matcher(ifMatch);
        while (seen.find()) {
            if (seen.group(1) == null && seen.group(2).equals(current)) {
                return;
            }
        }
        throw new StaleObject();
    }
}
