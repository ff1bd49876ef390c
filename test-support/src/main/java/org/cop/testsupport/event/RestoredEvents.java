package org.cop.testsupport.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cop.events.DomainEvent;
import org.cop.events.EventTypes;

/**
 * What a service does again with its own events when its database is put back to an earlier time: what an event took away is taken away
 * again, what it gave is not given again. Nothing but a list can say which is which, so each service has one of all its events.
 */
public final class RestoredEvents {
    private static final Pattern QUOTED = Pattern.compile("['\"]([a-z-]+\\.[a-z-]+)['\"]");

    private RestoredEvents() {}

    /**
     * Fails for an event that is in neither list, and for one that is in both or is none of the service's.
     *
     * @param own the sealed interfaces of the topics that the service publishes on
     * @param takeAway the types that are applied again
     * @param giveOnly those that are not
     */
    public static void assertDecided(
            List<Class<? extends DomainEvent>> own, Collection<String> takeAway, Collection<String> giveOnly) {
        Set<String> published = EventTypes.all().entrySet().stream()
                .filter(type -> own.stream().anyMatch(topic -> topic.isAssignableFrom(type.getValue())))
                .map(type -> type.getKey())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(published).hasSizeGreaterThan(3);
        assertThat(takeAway).doesNotContainAnyElementsOf(giveOnly);
        var decided = new TreeSet<>(takeAway);
        decided.addAll(giveOnly);
        assertThat(decided)
                .as("does the event take something away? Then a restore has to do so again (CONTRIBUTING.md, An event)")
                .isEqualTo(published);
    }

    /** The types of events that a source names, in quotes of either kind. */
    public static Set<String> namedIn(String source) {
        Set<String> types = EventTypes.all().keySet();
        return QUOTED.matcher(source)
                .results()
                .map(found -> found.group(1))
                .filter(types::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
