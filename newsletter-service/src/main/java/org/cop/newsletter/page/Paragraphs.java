package org.cop.newsletter.page;

import java.util.List;
import java.util.stream.Stream;

/** The paragraphs of a text that somebody typed: what stands between line breaks of any kind. */
public final class Paragraphs {
    private Paragraphs() {}

    public static List<String> of(String text) {
        return Stream.of(text.split("\\R+"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
