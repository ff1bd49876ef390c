package org.cop.casebook.evidence;

import java.util.regex.Pattern;

/** Counts words as somebody who reads aloud would: what stands between spaces and has a letter or a digit in it. */
final class Words {
    private static final Pattern WORD = Pattern.compile("[^\\s\\p{Z}]*[\\p{L}\\p{N}][^\\s\\p{Z}]*");

    private Words() {}

    static long count(String text) {
        return WORD.matcher(text).results().count();
    }
}
