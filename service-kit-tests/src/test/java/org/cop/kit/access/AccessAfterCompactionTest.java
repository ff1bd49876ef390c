package org.cop.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.kit.access.SitesOfTheTest.BRIGHTON;
import static org.cop.kit.access.SitesOfTheTest.CROYDON;
import static org.cop.kit.access.SitesOfTheTest.PROGRAMME;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.cop.events.AccessEvent;
import org.cop.events.AccessEvent.AccessChanged;
import org.cop.events.AccessEvent.AccessRepublished;
import org.cop.events.AccessEvent.Grant;
import org.cop.kit.envelope.Epoch;
import org.cop.kit.inbox.EventHandler;
import org.cop.kit.sql.Sql;
import org.cop.testsupport.Grants;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventSender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader that starts empty finds of a compacted topic the last record of each key: nobody has other access there than by all of them. */
@QuarkusTest
@ServiceTest
class AccessAfterCompactionTest {
    private static final Grant ADMIN = Grants.admin(PROGRAMME);
    private static final Grant FACILITATOR = Grants.facilitator(PROGRAMME, BRIGHTON);
    private static final Grant MEMBER = Grants.member(PROGRAMME, BRIGHTON);
    private static final Grant MEMBER_ELSEWHERE = Grants.member(PROGRAMME, CROYDON);

    /** Of a restore after which everything was published again. */
    private static final long RESTORED = 3;

    @Inject
    AccessGrants grants;

    @Inject
    AccessEventsConsumer consumer;

    @Inject
    EventHandler events;

    @Inject
    Sql sql;

    /** One event about somebody, who has a name here and another account in each reader. */
    private record Change(String person, long sequence, List<Grant> grants) {}

    @BeforeEach
    @AfterEach
    void noFloor() {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.statement("delete from republished_floor").execute());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void compactedGrants_inAnEmptyReader_giveNobodyMoreOrLessThanAllOfThem(long seed) {
        var random = new Random(seed);
        List<Change> history = history(random);
        Map<String, Set<Grant>> byAll = readByANewReader(history, random);
        noFloor();

        Map<String, Set<Grant>> byTheLast = readByANewReader(lastOfEach(history), random);

        assertThat(byTheLast).isEqualTo(byAll);
        assertThat(byTheLast)
                .containsEntry("stayed", Set.of(MEMBER))
                .containsEntry("revoked", Set.of())
                .containsEntry("reduced", Set.of(MEMBER))
                .containsEntry("moved", Set.of(MEMBER_ELSEWHERE))
                .containsEntry("back-again", Set.of(FACILITATOR))
                .containsEntry("revoked-after-the-restore", Set.of())
                .containsEntry("lost-by-the-restore", Set.of());
    }

    /** A part of the topic is compacted, the rest is not yet. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void grantsOfAPartlyCompactedTopic_inAnEmptyReader_areThoseOfAllOfIt(long seed) {
        var random = new Random(seed);
        List<Change> history = history(random);
        Map<String, Set<Grant>> byAll = readByANewReader(history, random);
        noFloor();

        int compactedUpTo = random.nextInt(history.size());
        List<Change> left = new ArrayList<>(lastOfEach(history.subList(0, compactedUpTo)));
        left.addAll(history.subList(compactedUpTo, history.size()));

        assertThat(readByANewReader(left, random)).isEqualTo(byAll);
    }

    /** What happened, in the order of the topic; of each person in the order of the sequences. */
    private static List<Change> history(Random random) {
        Map<String, List<Change>> before = new LinkedHashMap<>();
        Map<String, List<Change>> after = new LinkedHashMap<>();
        first(before, "stayed", List.of(MEMBER));
        first(before, "revoked", List.of(MEMBER), List.of());
        first(before, "reduced", List.of(ADMIN, MEMBER), List.of(MEMBER));
        first(before, "moved", List.of(MEMBER), List.of(), List.of(MEMBER_ELSEWHERE));
        first(before, "back-again", List.of(MEMBER), List.of(), List.of(FACILITATOR));
        first(before, "revoked-after-the-restore", List.of(MEMBER));
        first(before, "lost-by-the-restore", List.of(ADMIN));
        for (int other = 0; other < 20; other++) {
            first(before, "other-" + other, anyGrants(random), anyGrants(random), anyGrants(random));
        }
        before.forEach((person, changes) -> {
            if (!person.equals("lost-by-the-restore")) {
                again(after, person, changes.getLast().grants());
            }
        });
        again(after, "revoked-after-the-restore", List.of(MEMBER), List.of());

        List<Change> history = new ArrayList<>(mixed(before, random));
        history.addAll(mixed(after, random));
        history.add(new Change(AccessRepublished.KEY, Epoch.floor(RESTORED) + 1, List.of()));
        return history;
    }

    @SafeVarargs
    private static void first(Map<String, List<Change>> people, String person, List<Grant>... held) {
        changes(people, person, 0, held);
    }

    @SafeVarargs
    private static void again(Map<String, List<Change>> people, String person, List<Grant>... held) {
        changes(people, person, Epoch.floor(RESTORED), held);
    }

    @SafeVarargs
    private static void changes(Map<String, List<Change>> people, String person, long floor, List<Grant>... held) {
        List<Change> changes = new ArrayList<>();
        for (List<Grant> grants : held) {
            changes.add(new Change(person, floor + changes.size() + 1, grants));
        }
        people.put(person, changes);
    }

    private static List<Grant> anyGrants(Random random) {
        List<Grant> any = new ArrayList<>(List.of(ADMIN, FACILITATOR, MEMBER, MEMBER_ELSEWHERE));
        any.removeIf(grant -> random.nextBoolean());
        return any;
    }

    /** The records of a key in their order, those of different keys in any: they may lie in different partitions. */
    private static List<Change> mixed(Map<String, List<Change>> people, Random random) {
        List<String> turns = new ArrayList<>();
        people.forEach((person, changes) -> changes.forEach(change -> turns.add(person)));
        Collections.shuffle(turns, random);
        Map<String, Integer> next = new HashMap<>();
        return turns.stream()
                .map(person -> people.get(person).get(next.merge(person, 1, Integer::sum) - 1))
                .toList();
    }

    private static List<Change> mixed(List<Change> history, Random random) {
        Map<String, List<Change>> people = new LinkedHashMap<>();
        history.forEach(change -> people.computeIfAbsent(change.person(), key -> new ArrayList<>())
                .add(change));
        return mixed(people, random);
    }

    private static List<Change> lastOfEach(List<Change> history) {
        Map<String, Change> last = new LinkedHashMap<>();
        history.forEach(change -> last.put(change.person(), change));
        return List.copyOf(last.values());
    }

    /** @return what everybody holds who is in these, read partition by partition by somebody who knew none of them */
    private Map<String, Set<Grant>> readByANewReader(List<Change> changes, Random random) {
        Map<String, String> accounts = new TreeMap<>();
        accounts.put(AccessRepublished.KEY, AccessRepublished.KEY);
        long offset = 0;
        for (Change change : mixed(changes, random)) {
            String account = accounts.computeIfAbsent(
                    change.person(), person -> UUID.randomUUID().toString());
            AccessEvent event = change.person().equals(AccessRepublished.KEY)
                    ? new AccessRepublished(RESTORED)
                    : new AccessChanged(account, change.grants());
            events.handle(
                    consumed(EventSender.record(event, change.sequence()), offset++),
                    AccessEvent.class,
                    consumer::apply);
        }
        accounts.remove(AccessRepublished.KEY);
        Map<String, Set<Grant>> held = new TreeMap<>();
        accounts.forEach((person, account) -> held.put(person, Set.copyOf(grants.of(account))));
        return held;
    }

    private static ConsumerRecord<String, byte[]> consumed(ProducerRecord<String, byte[]> sent, long offset) {
        return new ConsumerRecord<>(
                sent.topic(),
                0,
                offset,
                0,
                TimestampType.CREATE_TIME,
                sent.key().length(),
                sent.value().length,
                sent.key(),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }
}
