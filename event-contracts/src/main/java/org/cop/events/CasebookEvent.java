package org.cop.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Case studies and evidence. A case's text travels only in {@link CaseStudyPublished}, cleared by a second person for its audience. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface CasebookEvent extends DomainEvent {
    String TOPIC = "cop.casebook.v1";

    UUID programmeId();

    @Override
    default String topic() {
        return TOPIC;
    }

    @Override
    default Optional<UUID> programme() {
        return Optional.of(programmeId());
    }

    enum CaseKind {
        CHALLENGE,
        INNOVATION
    }

    /** Keeping somebody stable counts as much as recovery. Seed: programme report, key points. */
    enum Outcome {
        RECOVERY,
        MAINTENANCE,
        PREVENTION,
        NONE_YET
    }

    /** An event about one case study. */
    sealed interface CaseStudyEvent extends CasebookEvent {
        UUID caseStudyId();

        UUID siteId();

        @Override
        default String key() {
            return caseStudyId().toString();
        }

        @Override
        default Optional<UUID> site() {
            return Optional.of(siteId());
        }

        @Override
        default Audience audience() {
            return Audience.PROGRAMME;
        }
    }

    /** A case was discussed at a meeting. What it was about is not published. */
    @EventType("case-study.presented")
    record CaseStudyPresented(
            UUID caseStudyId, UUID programmeId, UUID siteId, UUID meetingId, CaseKind kind, LocalDate on)
            implements CaseStudyEvent {}

    /** @param summary the one line, at most 140 characters, that may travel */
    @EventType("case-study.published")
    record CaseStudyPublished(
            UUID caseStudyId,
            UUID programmeId,
            UUID siteId,
            Audience audience,
            CaseKind kind,
            String title,
            String summary,
            List<String> themes,
            @Nullable Outcome outcome,
            LocalDate on)
            implements CaseStudyEvent {}

    /** Whoever carried the case takes it back. */
    @EventType("case-study.withdrawn")
    record CaseStudyWithdrawn(UUID caseStudyId, UUID programmeId, UUID siteId, LocalDate on)
            implements CaseStudyEvent {}

    /** An event about one item of evidence. */
    sealed interface EvidenceEvent extends CasebookEvent {
        UUID evidenceId();

        @Override
        default String key() {
            return evidenceId().toString();
        }
    }

    /**
     * A knowledge broker added a work to the programme's evidence.
     *
     * @param citation the published reference
     * @param brief at most 80 words, to be said aloud
     */
    @EventType("evidence.added")
    record EvidenceAdded(
            UUID evidenceId,
            UUID programmeId,
            Audience audience,
            String citation,
            @Nullable String doi,
            @Nullable String url,
            String brief,
            LocalDate on)
            implements EvidenceEvent {
        @Override
        public Optional<UUID> site() {
            return Optional.empty();
        }
    }

    /** The evidence was brought to a case of that site. Which case, the site alone knows. */
    @EventType("evidence.attached")
    record EvidenceAttached(UUID evidenceId, UUID programmeId, UUID siteId, LocalDate on) implements EvidenceEvent {
        @Override
        public Optional<UUID> site() {
            return Optional.of(siteId);
        }

        @Override
        public Audience audience() {
            return Audience.PROGRAMME;
        }
    }
}
