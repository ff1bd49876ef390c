package org.cop.casebook.evidence;

import java.util.Locale;
import java.util.regex.Pattern;
import org.cop.kit.web.problem.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** The name of a work that does not change, by which the same work is recognised: {@code 10.1192/bjp.183.4.304}, in small letters. */
final class Doi {
    private static final Pattern BEFORE_IT = Pattern.compile("^(https?://(dx\\.)?doi\\.org/|doi:\\s*)");
    private static final Pattern SYNTAX = Pattern.compile("10\\.\\d{4,9}(\\.\\d+)*/\\S+");

    private Doi() {}

    /** @param text as people copy it, also with {@code https://doi.org/} or {@code doi:} before it; null and blank are none */
    static @Nullable String normalise(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var doi = BEFORE_IT.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        if (!SYNTAX.matcher(doi).matches()) {
            throw new InvalidRequest("doi", "invalid-doi", "A DOI looks like 10.1192/bjp.183.4.304");
        }
        return doi;
    }
}
