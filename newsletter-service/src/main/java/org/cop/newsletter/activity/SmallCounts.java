package org.cop.newsletter.activity;

import org.cop.events.Audience;

/**
 * Counts of people in words. Beyond the people of the programme a count under five is not given, since somebody might be singled out by it.
 * Seed: the programme's rule for small numbers, k = 5.
 */
final class SmallCounts {
    static final int SMALLEST_GIVEN = 5;

    private static final String[] WORDS = {
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"
    };

    private SmallCounts() {}

    static String words(int count) {
        return count < WORDS.length ? WORDS[count] : Integer.toString(count);
    }

    static String people(int count, Audience reader) {
        if (!mayGive(count, reader)) {
            return "fewer than five people";
        }
        return words(count) + (count == 1 ? " person" : " people");
    }

    static boolean mayGive(int count, Audience reader) {
        return reader == Audience.PROGRAMME || count >= SMALLEST_GIVEN;
    }

    static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
