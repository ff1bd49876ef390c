package org.cop.newsletter.activity;

import java.text.BreakIterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an edition says of an activity: first one line, for those who have a minute, then the rest. Seed: practitioners "do not read long
 * summaries but like to know they are there".
 *
 * @param text at most {@value #LONGEST} characters
 * @param link where more is to be found; http or https
 */
public record ActivityLine(
        @Nullable String title,
        String text,
        @Nullable String detail,
        @Nullable String link) {
    /** As much as is read at a glance. */
    public static final int LONGEST = 140;

    public ActivityLine {
        text = fit(text);
    }

    static ActivityLine of(String text) {
        return new ActivityLine(null, text, null, null);
    }

    /** Cuts at a word and says so; if there is none, between two characters as a reader sees them, be they made of several code points. */
    static String fit(String text) {
        String line = text.replaceAll("[\\s\\p{Z}]+", " ").strip();
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        int most = line.offsetByCodePoints(0, LONGEST - 1);
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.UK);
        characters.setText(line);
        int end = characters.isBoundary(most) ? most : characters.preceding(most);
        String start = line.substring(0, end > 0 ? end : most);
        int space = start.lastIndexOf(' ');
        return (space > LONGEST / 2 ? start.substring(0, space) : start).replaceAll("[\\s,;:.]+$", "") + "…";
    }
}
