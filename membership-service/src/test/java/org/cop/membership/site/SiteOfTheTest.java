package org.cop.membership.site;

import java.time.LocalDate;
import java.util.UUID;

/** For the plain tests of other features. */
public final class SiteOfTheTest {
    private SiteOfTheTest() {}

    public static Site brokering() {
        var day = LocalDate.of(2012, 1, 9);
        var site = Site.propose(UUID.randomUUID(), "CP1", "Brighton", UUID.randomUUID(), day);
        site.startBrokering(day);
        return site;
    }
}
