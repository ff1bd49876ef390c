package org.cop.newsletter.activity;

import org.jspecify.annotations.Nullable;

/**
 * What an edition says of an activity: first one line, for those who have a minute, then the rest. Seed: practitioners "do not read long
 * summaries but like to know they are there".
 *
 * @param text at most {@value #LONGEST} characters
 * @param link where more is to be found; http or https
 */
public record Line(
        @Nullable String title,
        String text,
        @Nullable String detail,
        @Nullable String link) {
    /** As much as is read at a glance. */
    public static final int LONGEST = 140;

    public Line {
        text = fit(text);
    }

    static Line of(String text) {
        return new Line(null, text, null, null);
    }

    /** Cuts at a word and says so. */
    static String fit(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        String start = line.substring(0, line.offsetByCodePoints(0, LONGEST - 1));
        int space = start.lastIndexOf(' ');
        return (space > LONGEST / 2 ? start.substring(0, space) : start).replaceAll("[\\s,;:.]+$", "") + "…";
    }
}
