package org.cop.casebook.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.events.CasebookEvent.EvidenceAdded;
import org.cop.events.CasebookEvent.EvidenceAttached;
import org.cop.kit.Ids;
import org.cop.kit.web.problem.InvalidRequest;
import org.jspecify.annotations.Nullable;

/**
 * A published work that a knowledge broker found for the programme, with a brief to be said aloud at a meeting. There is one of each work:
 * it is brought to as many cases as it helps. Seed: programme report, "Knowledge brokers" (members do not read long summaries, but like to
 * know that they are there).
 */
@Entity
@Table(name = "evidence")
class Evidence {
    static final int MOST_WORDS = 80;

    @Id
    private UUID id;

    private UUID programmeId;
    private String title;
    private String authors;
    private int year;
    private @Nullable String source;
    private @Nullable String doi;
    private @Nullable String url;
    private String brief;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @SuppressWarnings("unused") // kept for the record
    private String addedBy;

    private LocalDate addedOn;

    protected Evidence() {}

    /**
     * What is told of a work.
     *
     * @param doi as {@link Doi#normalise} makes it
     */
    record Work(
            String title,
            String authors,
            int year,
            @Nullable String source,
            @Nullable String doi,
            @Nullable String url,
            String brief) {}

    Evidence(UUID programmeId, Work work, Audience audience, String by, LocalDate on) {
        this.id = Ids.next();
        this.programmeId = programmeId;
        this.title = work.title();
        this.authors = work.authors();
        this.year = work.year();
        this.source = work.source();
        this.doi = work.doi();
        this.url = requireHttps(work.url());
        this.brief = requireShort(work.brief());
        this.audience = requireBeyondASite(audience);
        this.addedBy = by;
        this.addedOn = on;
    }

    private static @Nullable String requireHttps(@Nullable String url) {
        if (url == null) {
            return null;
        }
        try {
            var parsed = new URI(url);
            if ("https".equals(parsed.getScheme()) && parsed.getHost() != null && parsed.getUserInfo() == null) {
                return url;
            }
        } catch (URISyntaxException e) {
            // said below
        }
        throw new InvalidRequest("url", "invalid-url", "An address begins with https://");
    }

    private static String requireShort(String brief) {
        var words = Words.count(brief);
        if (words > MOST_WORDS) {
            throw new InvalidRequest(
                    "brief", "too-many-words", "A brief is said aloud: at most " + MOST_WORDS + " words, not " + words);
        }
        return brief;
    }

    private static Audience requireBeyondASite(Audience audience) {
        if (audience == Audience.SITE) {
            throw new InvalidRequest("audience", "too-narrow", "Evidence belongs to the whole programme");
        }
        return audience;
    }

    EvidenceAdded added() {
        return new EvidenceAdded(id, programmeId, audience, citation(), doi, url, brief, addedOn);
    }

    /** Where it was brought to a case; to which one, the site alone knows. */
    EvidenceAttached attached(UUID siteId, LocalDate on) {
        return new EvidenceAttached(id, programmeId, siteId, on);
    }

    /** Weaver T, Madden P (2003) Comorbidity of substance misuse and mental illness. British Journal of Psychiatry. */
    String citation() {
        var work = authors + " (" + year + ") " + sentence(title);
        return source == null ? work : work + " " + sentence(source);
    }

    private static String sentence(String text) {
        return text.endsWith(".") || text.endsWith("?") || text.endsWith("!") ? text : text + ".";
    }

    UUID id() {
        return id;
    }

    UUID programmeId() {
        return programmeId;
    }

    String title() {
        return title;
    }

    String authors() {
        return authors;
    }

    int year() {
        return year;
    }

    @Nullable
    String source() {
        return source;
    }

    @Nullable
    String doi() {
        return doi;
    }

    @Nullable
    String url() {
        return url;
    }

    String brief() {
        return brief;
    }

    Audience audience() {
        return audience;
    }

    LocalDate addedOn() {
        return addedOn;
    }
}
