package org.cop.newsletter.activity;

import org.cop.events.Audience;

/**
 * Counts of people in words. Beyond the programme's own circle a count under five is not told, since somebody might be singled out by it.
 * Seed: the programme's rule for small numbers, k = 5.
 */
final class Counts {
    static final int SMALLEST_TOLD = 5;

    private static final String[] WORDS = {
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"
    };

    private Counts() {}

    static String words(int count) {
        return count < WORDS.length ? WORDS[count] : Integer.toString(count);
    }

    static String people(int count, Audience reader) {
        if (!mayTell(count, reader)) {
            return "fewer than five people";
        }
        return words(count) + (count == 1 ? " person" : " people");
    }

    static boolean mayTell(int count, Audience reader) {
        return reader == Audience.PROGRAMME || count >= SMALLEST_TOLD;
    }

    static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
