package org.cop.newsletter.archive;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The entity tags of what everybody may read: another one as soon as anything in it is another, or would be rendered differently; found
 * without rendering it.
 */
final class EntityTags {
    private static final String RENDERED_BY =
            TemplateRevision.of("archive/list.html", "archive/edition.html", "archive/feed.xml");

    private EntityTags() {}

    /** @param parts all that the answer depends on, each with a text that says all of it */
    static String of(@Nullable Object... parts) {
        String all = RENDERED_BY + "\n" + Stream.of(parts).map(String::valueOf).collect(Collectors.joining("\n"));
        return '"'
                + UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString()
                + '"';
    }

    /** A proxy that compresses makes a tag weak: for reading that is the same one (RFC 9110, 13.1.2). */
    static boolean isAmong(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Stream.of(ifNoneMatch.split(","))
                        .map(one -> one.strip().replaceFirst("^W/", ""))
                        .anyMatch(one -> one.equals(tag) || one.equals("*"));
    }
}
