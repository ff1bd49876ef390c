package org.cop.casebook.issue;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cop.events.AccessEvent.Grant;
import org.cop.events.Role;
import org.cop.kit.access.Caller;

/**
 * The answers that somebody reads before they are cleared: who looks after the programme those of all its sites, a facilitator those of their
 * own (docs/second-reader.md).
 *
 * @param sites whose answers, where it is not all
 */
record AnswersInSight(boolean ofAllSites, Set<UUID> sites) {
    private static final Set<Role> OF_ALL = EnumSet.of(Role.PROGRAMME_ADMIN, Role.EDITOR, Role.KNOWLEDGE_BROKER);

    static AnswersInSight of(Caller caller, UUID programmeId) {
        return new AnswersInSight(
                OF_ALL.stream().anyMatch(role -> caller.is(role, programmeId)),
                caller.grants().stream()
                        .filter(grant -> grant.role() == Role.FACILITATOR && grant.siteId() != null)
                        .map(Grant::siteId)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
