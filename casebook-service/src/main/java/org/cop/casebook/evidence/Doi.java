package org.cop.casebook.evidence;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.cop.kit.web.problem.InvalidRequest;
import org.jspecify.annotations.Nullable;

/**
 * The name of a work that does not change, by which the same work is recognised: {@code 10.1192/bjp.183.4.304}, in small letters. People copy
 * it out of sentences, reference lists and address bars; all these are the same work.
 */
final class Doi {
    private static final int LONGEST = 200;
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern DASH = Pattern.compile("\\p{Pd}");
    private static final Pattern ENDS = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");
    private static final Pattern OPENING = Pattern.compile("^[<(\\[{\"'\u201c\u2018\u00ab]+");
    private static final Pattern ADDRESS = Pattern.compile("^(https?:/+)?((www|dx)\\.)*doi\\.org/+");
    private static final Pattern LABEL =
            Pattern.compile("^(info:doi/|urn:doi:|doi[\\s\\p{Z}]*[:=]?[\\s\\p{Z}]*(?=10\\.|https?:|www|dx\\.|doi))");
    private static final Pattern QUERY_OR_FRAGMENT = Pattern.compile("[?#].*$");
    private static final Pattern SYNTAX = Pattern.compile("10\\.\\d{4,9}(\\.\\d+)*/[^\\s\\p{Z}\\p{C}]+");
    private static final String PUNCTUATION = ".,;:!?\"'*\u201d\u2019\u00bb";
    private static final Map<Character, Character> OPENED_BY = Map.of(')', '(', ']', '[', '}', '{', '>', '<');

    private Doi() {}

    /**
     * @param text as people copy it, also with {@code https://doi.org/}, {@code doi:} or {@code DOI} before it, in brackets, with the full stop
     *     of its sentence or with characters that nobody sees; null and blank are none
     * @throws InvalidRequest {@code invalid-doi} for what is none
     */
    static @Nullable String normalise(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var rest = OPENING.matcher(visible(text)).replaceFirst("");
        if (visible(rest).isEmpty()) {
            return null;
        }
        boolean isAddress = false;
        for (var before = ""; !before.equals(rest); ) {
            before = rest;
            rest = LABEL.matcher(rest).replaceFirst("");
            var address = ADDRESS.matcher(rest);
            if (address.find()) {
                isAddress = true;
                rest = address.replaceFirst("");
            }
        }
        if (isAddress) {
            rest = visible(decoded(QUERY_OR_FRAGMENT.matcher(rest).replaceFirst("")));
        }
        var doi = withoutWhatFollows(
                rest.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
        if (doi.length() > LONGEST || !SYNTAX.matcher(doi).matches()) {
            throw new InvalidRequest("doi", "invalid-doi", "A DOI looks like 10.1192/bjp.183.4.304");
        }
        return doi;
    }

    /** In small letters, with one kind of space and dash, without what cannot be seen. */
    private static String visible(String text) {
        var plain = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        plain = DASH.matcher(plain).replaceAll("-");
        return ENDS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Once: what was encoded twice is another name. */
    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return address;
        }
    }

    /** Without the punctuation of its sentence and the brackets around it; those that belong to it were opened in it. */
    private static String withoutWhatFollows(String doi) {
        int end = doi.length();
        while (end > 0 && isNotOfTheDoi(doi.substring(0, end))) {
            end--;
        }
        return doi.substring(0, end);
    }

    private static boolean isNotOfTheDoi(String doi) {
        char last = doi.charAt(doi.length() - 1);
        var opening = OPENED_BY.get(last);
        return opening == null ? PUNCTUATION.indexOf(last) >= 0 : count(doi, last) > count(doi, opening);
    }

    private static long count(String text, char what) {
        return text.chars().filter(character -> character == what).count();
    }
}
