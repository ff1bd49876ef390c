package org.cop.systemtests.kills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.cop.client.api.MailboxClient.Mail;
import org.cop.client.platform.ServiceProcess;
import org.cop.client.programme.SmallProgramme;
import org.cop.client.programme.SmallProgramme.Person;
import org.cop.systemtests.platform.Campaign;
import org.cop.systemtests.platform.ConsumerGroups;
import org.cop.systemtests.platform.EditionForReaders;
import org.cop.systemtests.platform.RunningPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two instances of a service at once: the platform's own, and another beside it. */
@ExtendWith(RunningPlatform.Extension.class)
class TwoInstancesIT {
    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    /** So that on two cores the services that start get something of them. */
    private static final Duration PAUSE = Duration.ofMillis(300);

    private static final int INVITED = 10;
    private static final int READERS = Campaign.size(200, 600);
    /** Those that have a second instance: whoever mails, and whoever decides on access, in every run. */
    private static final List<String> DOUBLED = Campaign.services("membership", "newsletter");

    private final RunningPlatform platform;
    private final LoadBalancer doors;
    private final Map<String, ServiceProcess> others = new ConcurrentHashMap<>();

    TwoInstancesIT(RunningPlatform platform) {
        this.platform = platform;
        this.doors = new LoadBalancer(platform);
    }

    @AfterEach
    void endTheOthers() {
        doors.close();
        others.values().forEach(ServiceProcess::close);
    }

    private void startAnother(String service) {
        var other = ServiceProcess.startLike(
                platform.process(), service + "-service", Map.of(), RunningPlatform.SERVICE_LOGS);
        others.put(service, other);
        doors.add(service, other.address());
    }

    /**
     * Under one load, since it and the second instances take long to be there. Caught when planted: relays that do not lock what they relay
     * (events are published twice); events in the hands of a stopping instance that go to the dead letters (the casebook misses meetings).
     */
    @Test
    void twoInstances_shareTheWorkThroughARollingRestartAndAKill() throws SQLException {
        DOUBLED.forEach(this::startAnother);
        try (var people = new Workload(platform, doors)) {
            var wire = new PublishedEvents(platform, people.programme.id());
            var edition = new EditionForReaders(platform, people.programme, READERS);
            others.values().forEach(ServiceProcess::awaitReady);

            people.begin(1, PAUSE);
            edition.approve();
            List<String> invited = invite(people.programme);
            people.awaitMore(150);
            edition.awaitSent(TIMEOUT);
            await("everybody is invited").atMost(TIMEOUT).until(() -> invitations(invited) >= INVITED);
            assertThat(edition.mails()).extracting(Mail::to).containsExactlyInAnyOrderElementsOf(edition.readers);
            assertThat(invitations(invited)).isEqualTo(INVITED);
            assertThat(wire.repeats()).as("events published twice").isZero();

            restartAll();
            people.awaitMore(50);
            assertThat(people.broken)
                    .as("requests that the rolling restart cut off")
                    .isEmpty();
            assertThat(wire.repeats())
                    .as("events published twice by the rolling restart")
                    .isZero();

            for (String service : DOUBLED) {
                others.get(service).kill();
                people.awaitMore(20);
            }
            people.finish();
            new ConsumerGroups(platform).awaitQuiet(TIMEOUT);
            new Projections(platform, people.programme.id()).hold(people);
            wire.areComplete();
            wire.areConsumedByEverybody();
            wire.areNoDeadLetters();
            assertThat(invitations(invited)).isEqualTo(INVITED);
            assertThat(edition.mails()).hasSize(READERS);
        }
    }

    private static List<String> invite(SmallProgramme programme) {
        return IntStream.range(0, INVITED)
                .mapToObj(number -> programme.invite("guest" + number))
                .map(Person::email)
                .toList();
    }

    private void restartAll() {
        try (var atOnce = Executors.newVirtualThreadPerTaskExecutor()) {
            var restarts = DOUBLED.stream()
                    .map(service -> CompletableFuture.runAsync(() -> restartBoth(service), atOnce))
                    .toList();
            restarts.forEach(CompletableFuture::join);
        }
    }

    /** As one does where they run: the second when the first works again. */
    private void restartBoth(String service) {
        var stopping = others.get(service);
        stopping.stop();
        doors.remove(service, stopping.address());
        startAnother(service);
        others.get(service).awaitReady();
        platform.end(service + "-service");
        platform.awaitReady(service);
    }

    private long invitations(List<String> addresses) {
        return platform.mailbox().ofKind("invitation").stream()
                .filter(mail -> addresses.contains(mail.to()))
                .count();
    }
}
