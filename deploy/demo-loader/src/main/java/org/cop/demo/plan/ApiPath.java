package org.cop.demo.plan;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Path of a request, with ids in it that are known when it is sent.
 *
 * @param pattern after {@code /api/v1/}, with {@code %s} for each id
 */
public record ApiPath(String pattern, List<Ref> ids) {
    public static ApiPath of(String pattern, Ref... ids) {
        return new ApiPath(pattern, List.copyOf(Arrays.asList(ids)));
    }

    /** Something below it. */
    public ApiPath then(String below) {
        return new ApiPath(pattern + "/" + below, ids);
    }

    public String text(Function<Ref, String> idOf) {
        return "/api/v1/" + pattern.formatted(ids.stream().map(idOf).toArray());
    }

    /** What a version is read of before it is changed: the thing itself, not what is done to it. */
    public ApiPath thing() {
        return pattern.endsWith("%s") ? this : new ApiPath(pattern.substring(0, pattern.lastIndexOf('/')), ids);
    }
}
