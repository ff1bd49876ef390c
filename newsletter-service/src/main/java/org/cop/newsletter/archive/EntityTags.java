package org.cop.newsletter.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cop.newsletter.edition.EditionArchive.FeedEntry;
import org.cop.newsletter.programme.Programme;
import org.jspecify.annotations.Nullable;

/** The entity tag of a feed: another one as soon as anything in it is another, found without rendering it. */
final class FeedTag {
    private FeedTag() {}

    static String of(Programme programme, String publicUrl, List<FeedEntry> entries) {
        String all = programme + " " + publicUrl + " " + entries;
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
