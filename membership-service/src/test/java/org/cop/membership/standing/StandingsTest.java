package org.cop.membership.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.membership.Fixture.address;
import static org.cop.membership.Fixture.programme;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.cop.events.AttendanceStatus;
import org.cop.events.MeetingEvent.AttendanceRecorded;
import org.cop.events.MeetingEvent.Entry;
import org.cop.events.Standing;
import org.cop.membership.AtOnce;
import org.cop.membership.WithKeycloak;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
@WithKeycloak
class StandingsTest {
    @Inject
    Standings standings;

    @Test
    void registersThatSeveralInstancesWorkInAtOnceMissNobody() {
        var programme = programme();
        var site = programme.site();
        var member = programme.invited(site, "members", address("max"));

        AtOnce.all(Stream.generate(UUID::randomUUID)
                .limit(8)
                .map(meeting -> new AttendanceRecorded(
                        meeting,
                        programme.id(),
                        site,
                        LocalDate.of(2012, 3, 14),
                        List.of(new Entry(member, AttendanceStatus.ATTENDED)),
                        false))
                .map(register -> Executors.callable(() -> apply(register))));

        var counted = QuarkusTransaction.requiringNew().call(() -> standings.of(member));
        assertThat(counted.attended()).isEqualTo(8);
        assertThat(counted.standing()).isEqualTo(Standing.CONFIRMED);
    }

    private void apply(AttendanceRecorded register) {
        QuarkusTransaction.requiringNew().run(() -> standings.apply(register, 1));
    }
}
