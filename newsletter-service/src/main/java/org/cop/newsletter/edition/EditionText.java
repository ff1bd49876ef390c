package org.cop.newsletter.edition;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cop.events.Audience;
import org.cop.newsletter.page.Paragraphs;
import org.cop.newsletter.programme.Programme;
import org.cop.newsletter.programme.Site;
import org.jspecify.annotations.Nullable;

/**
 * An edition as it is read: in brief first, a line for each thing under its site; then what stands behind the lines. One that is longer than
 * anybody reads comes in parts, of which mails hold the first.
 *
 * @param audience whom it is for, in words
 * @param introduction paragraphs
 * @param quiet the sites of which there is no news, named without blame
 * @param lines of the whole edition
 * @param rest how many lines follow in other parts
 * @param briefMinutes of this part
 */
public record EditionText(
        String programme,
        String month,
        String audience,
        List<String> introduction,
        List<Section> sections,
        List<EditionItem> behind,
        @Nullable String quiet,
        int lines,
        int rest,
        int briefMinutes,
        int fullMinutes) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final int WORDS_A_MINUTE = 200;

    /** A site and its lines. */
    public record Section(String heading, List<EditionItem> items) {}

    /**
     * @param shown its lines without the hidden ones, in their order; of a long one those of this part
     * @param rest how many follow
     * @param quietSites those at work in its month of which nothing is said
     */
    public static EditionText of(
            Edition edition, Programme programme, List<EditionItem> shown, int rest, List<Site> quietSites) {
        Map<String, List<EditionItem>> bySite = new LinkedHashMap<>();
        shown.forEach(item -> bySite.computeIfAbsent(item.heading(), heading -> new ArrayList<>())
                .add(item));
        List<EditionItem> behind =
                shown.stream().filter(item -> item.detail() != null).toList();
        String introduction = edition.introduction() == null ? "" : edition.introduction();
        String quiet = quietSites.stream()
                .map(site -> site.code() + " " + site.place())
                .collect(Collectors.joining(", "));
        String brief =
                introduction + " " + shown.stream().map(EditionItem::line).collect(Collectors.joining(" "));
        String full = behind.stream().map(EditionItem::detail).collect(Collectors.joining(" "));
        return new EditionText(
                programme.title(),
                monthOf(edition.month()),
                audience(edition.audience()),
                Paragraphs.of(introduction),
                bySite.entrySet().stream()
                        .map(site -> new Section(site.getKey(), site.getValue()))
                        .toList(),
                behind,
                quiet.isEmpty() ? null : quiet,
                edition.lines().shown(),
                rest,
                minutes(brief),
                minutes(brief + " " + full));
    }

    public static String monthOf(YearMonth month) {
        return MONTH.format(month);
    }

    private static String audience(Audience audience) {
        return switch (audience) {
            case PROGRAMME -> "For the people of the programme";
            case COMMISSIONER -> "For commissioners";
            case PUBLIC -> "Public edition";
            case SITE -> throw new IllegalArgumentException("There are no editions of a site");
        };
    }

    private static int minutes(String text) {
        int words = text.isBlank() ? 0 : text.strip().split("\\s+").length;
        return Math.max(1, (words + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE);
    }

    /** Each line with its site, for feed readers. */
    public String summary() {
        return sections.stream()
                .flatMap(section -> section.items().stream().map(item -> section.heading() + ": " + item.line()))
                .collect(Collectors.joining("\n"));
    }

    /** How many lines this part has. */
    public int shown() {
        return sections.stream().mapToInt(section -> section.items().size()).sum();
    }

    /** "1 minute", "4 minutes". */
    public String brief() {
        return inWords(briefMinutes);
    }

    public String full() {
        return inWords(fullMinutes);
    }

    private static String inWords(int minutes) {
        return minutes == 1 ? "1 minute" : minutes + " minutes";
    }
}
