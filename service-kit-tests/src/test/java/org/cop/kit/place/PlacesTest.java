package org.cop.kit.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.cop.events.MembershipEvent.ProgrammeCreated;
import org.cop.events.MembershipEvent.SiteActivated;
import org.cop.events.MembershipEvent.SiteClosed;
import org.cop.kit.Ids;
import org.cop.kit.web.problem.InvalidRequest;
import org.cop.kit.web.problem.RuleBroken;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class PlacesTest {
    private static final LocalDate DAY = LocalDate.of(2012, 3, 1);

    @Inject
    Places places;

    @Inject
    Sites sites;

    @Inject
    ProgrammeCalendar calendar;

    private final UUID programme = Ids.next();
    private final UUID site = Ids.next();

    @Test
    void aSiteIsKnownOnceItsProgrammeIs() {
        apply(new SiteActivated(site, programme, "CP1", "Here", DAY), 1);
        assertThat(sites.programmeOf(site)).isEmpty();
        assertThatThrownBy(() -> sites.require(site)).isInstanceOf(NotFoundException.class);

        apply("Europe/London");

        assertThat(sites.programmeOf(site)).contains(programme);
        assertThat(sites.require(site)).isEqualTo(new Site(site, programme, ZoneId.of("Europe/London"), false));
    }

    @Test
    void aClosedSiteIsReadOnlyWhateverOlderEventsSay() {
        apply("Europe/London");
        QuarkusTransaction.requiringNew()
                .run(() -> places.apply(new SiteClosed(site, programme, "CP1", "Here", DAY), 5));
        apply(new SiteActivated(site, programme, "CP1", "Here", DAY), 3);

        assertThat(sites.require(site).closed()).isTrue();
        assertThatThrownBy(() -> sites.requireOpen(site))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.code()).isEqualTo("site-closed"));
    }

    @Test
    void aDayIsThatOfTheProgrammesZone() {
        apply("Pacific/Kiritimati");
        apply(new SiteActivated(site, programme, "CP1", "Here", DAY), 1);
        var evening = Clock.fixed(Instant.parse("2012-03-01T11:00:00Z"), ZoneOffset.UTC);

        assertThat(sites.require(site).today(evening)).isEqualTo(LocalDate.of(2012, 3, 2));
        LocalDate today = calendar.today(programme);
        assertThat(today).isAfterOrEqualTo(LocalDate.now(ZoneOffset.UTC));
        assertThat(calendar.day(programme, null)).isEqualTo(today);
        assertThat(calendar.day(programme, DAY)).isEqualTo(DAY);
        assertThatThrownBy(() -> calendar.day(programme, today.plusDays(1))).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void aProgrammeThatIsNotKnownHasNoDays() {
        assertThatThrownBy(() -> calendar.today(programme)).isInstanceOf(NotFoundException.class);
    }

    private void apply(String zone) {
        QuarkusTransaction.requiringNew()
                .run(() -> places.apply(new ProgrammeCreated(programme, "p", "P", zone, DAY, null), 1));
    }

    private void apply(SiteActivated activated, long sequence) {
        QuarkusTransaction.requiringNew().run(() -> places.apply(activated, sequence));
    }
}
