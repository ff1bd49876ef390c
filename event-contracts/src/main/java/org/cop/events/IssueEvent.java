package org.cop.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What sites ask of commissioners, and the answers. An issue travels without its author, its case and its meeting: a worker who tells of a
 * secret caseload must not be found out by way of the question.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface IssueEvent extends DomainEvent {
    String TOPIC = "cop.issue.v1";

    UUID issueId();

    UUID programmeId();

    UUID siteId();

    @Override
    default String topic() {
        return TOPIC;
    }

    @Override
    default String key() {
        return issueId().toString();
    }

    @Override
    default Optional<UUID> programme() {
        return Optional.of(programmeId());
    }

    @Override
    default Optional<UUID> site() {
        return Optional.of(siteId());
    }

    @Override
    default Audience audience() {
        return Audience.COMMISSIONER;
    }

    /** How much it hurts, in the site's own judgement; the order is from least to most. */
    enum Severity {
        LOW,
        MEDIUM,
        HIGH
    }

    /** "No capacity" is an answer when it is said as an explicit decision. Seed: programme report, "Intelligent commissioning". */
    enum Decision {
        WILL_ACT,
        PARTLY,
        NO_CAPACITY,
        NOT_OURS
    }

    /** @param summary one line, at most 140 characters */
    @EventType("issue.raised")
    record IssueRaised(
            UUID issueId,
            UUID programmeId,
            UUID siteId,
            String theme,
            Severity severity,
            String summary,
            String statement,
            LocalDate on)
            implements IssueEvent {}

    @EventType("issue.acknowledged")
    record IssueAcknowledged(UUID issueId, UUID programmeId, UUID siteId, LocalDate on) implements IssueEvent {}

    /**
     * An answer that somebody who did not give it has cleared for that audience; until then only the site that asked and the commissioners read
     * it, and no event carries it. Published again when it is cleared for another audience.
     *
     * @param audience the widest circle that may read it; PROGRAMME or wider
     * @param summary the issue's own line, so that the answer can be read by itself
     */
    @EventType("issue.answered")
    record IssueAnswered(
            UUID issueId,
            UUID programmeId,
            UUID siteId,
            Audience audience,
            String theme,
            String summary,
            Decision decision,
            String answer,
            LocalDate on)
            implements IssueEvent {
        public IssueAnswered {
            // Before answers were cleared, all were for this circle and the event did not say so.
            audience = audience == null ? Audience.COMMISSIONER : audience;
        }
    }
}
