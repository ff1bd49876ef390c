package org.cop.casebook.evidence;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cop.casebook.clearance.Clearance;
import org.cop.casebook.clearance.Review;
import org.cop.events.Audience;
import org.cop.events.CasebookEvent.EvidenceAdded;
import org.cop.events.CasebookEvent.EvidenceAttached;
import org.cop.kit.Ids;
import org.cop.kit.web.problem.InvalidRequest;
import org.jspecify.annotations.Nullable;

/**
 * A published work that a knowledge broker found for the programme, with a brief to be said aloud at a meeting. There is one of each work:
 * it is brought to as many cases as it helps. It is for the people of the programme; wider circles read it once a second person has cleared
 * it. Seed: programme report, "Knowledge brokers" (members do not read long summaries, but like to know that they are there).
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

    private String addedBy;
    private LocalDate addedOn;

    @Embedded
    private @Nullable Clearance clearance;

    @Version
    private int version;

    protected Evidence() {}

    /**
     * What is said of a work.
     *
     * @param doi as {@link Doi#normalise} makes it
     * @param url as {@link Link#normalise} makes it
     */
    record Work(
            String title,
            String authors,
            int year,
            @Nullable String source,
            @Nullable String doi,
            @Nullable String url,
            String brief) {}

    Evidence(UUID programmeId, Work work, String by, LocalDate on) {
        this.id = Ids.next();
        this.programmeId = programmeId;
        this.title = work.title();
        this.authors = work.authors();
        this.year = work.year();
        this.source = work.source();
        this.doi = work.doi();
        this.url = work.url();
        this.brief = requireShort(work.brief());
        this.audience = Audience.PROGRAMME;
        this.addedBy = by;
        this.addedOn = on;
    }

    private static String requireShort(String brief) {
        var words = Words.count(brief);
        if (words > MOST_WORDS) {
            throw new InvalidRequest(
                    "brief", "too-many-words", "A brief is said aloud: at most " + MOST_WORDS + " words, not " + words);
        }
        return brief;
    }

    /** Lets it reach that audience. The last word counts, also a narrower one. */
    EvidenceAdded clear(Review review) {
        if (review.audience() == Audience.SITE) {
            throw new InvalidRequest("audience", "too-narrow", "Evidence belongs to the whole programme");
        }
        clearance = review.clearUnlessWrittenBy(Set.of(addedBy), "own-evidence");
        audience = review.audience();
        return added();
    }

    /** What holds now: published when it is added, and again when its audience changes. */
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

    Optional<Clearance> clearance() {
        return Optional.ofNullable(clearance);
    }

    int version() {
        return version;
    }
}
