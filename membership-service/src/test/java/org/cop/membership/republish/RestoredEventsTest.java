package org.cop.membership.republish;

import java.util.List;
import java.util.Map;
import org.cop.events.AccessEvent;
import org.cop.events.ContactEvent;
import org.cop.events.MembershipEvent;
import org.cop.testsupport.event.RestoredEvents;
import org.junit.jupiter.api.Test;

/** The membership's database is put back to an earlier time: "ops restored" reads which access was taken away since, who was erased and what was removed. */
class RestoredEventsTest {
    private static final List<String> TAKE_AWAY = List.of("access.changed", "person.erased", "invitee.removed");

    /** What is not read, and why nothing comes back by that. */
    private static final Map<String, String> NOT_READ = Map.ofEntries(
            Map.entry("programme.created", "gives"),
            Map.entry("site.proposed", "gives"),
            Map.entry("site.brokering-started", "gives"),
            Map.entry("site.activated", "gives"),
            Map.entry("site.closing-started", "takes nothing from anybody: its people go on reading"),
            Map.entry("site.closed", "takes nothing from anybody: its people go on reading"),
            Map.entry("member.joined", "gives"),
            Map.entry("member.left", "access.changed says what they lost"),
            Map.entry("member.standing-changed", "follows from the registers"),
            Map.entry("access.republished", "ends a publication, and a new one follows"),
            Map.entry("contact.changed", "gives"),
            Map.entry("contact.address-erased", "person.erased says who"),
            Map.entry("contact.erased", "person.erased says who"),
            Map.entry("contacts.republished", "ends a publication, and a new one follows"));

    @Test
    void everyEventOfTheMembership_isReadAfterARestoreOrHasAReasonNotToBe() {
        RestoredEvents.assertDecided(
                List.of(MembershipEvent.class, AccessEvent.class, ContactEvent.class), TAKE_AWAY, NOT_READ.keySet());
    }
}
