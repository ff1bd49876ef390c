package org.cop.kit.job.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.cop.kit.Ids;
import org.cop.kit.job.Job;
import org.cop.kit.job.JobKind;
import org.cop.kit.job.JobOutcome;
import org.cop.kit.job.Jobs;
import org.cop.kit.job.StoredJobs;
import org.cop.kit.job.run.Greetings.Greeting;
import org.cop.kit.sql.Sql;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Jobs as a service adds them. */
@QuarkusTest
@ServiceTest
class JobsTest {
    @Inject
    Sql sql;

    @Inject
    DueJobs due;

    @Inject
    Jobs jobs;

    @Inject
    StoredJobs stored;

    @Inject
    JobMetrics metrics;

    @Inject
    Greetings greetings;

    @BeforeEach
    void everyGreetingWorks() {
        greet(job -> JobOutcome.done());
    }

    @Test
    void aJobRunsOnceRightAfterTheCommitWithItsPayload() {
        UUID to = Ids.next();

        add(to);

        await().untilAsserted(() -> assertThat(greetings.runsOf(to.toString()))
                .singleElement()
                .satisfies(job -> {
                    assertThat(job.payload()).isEqualTo(new Greeting(to));
                    assertThat(job.attempt()).isEqualTo(1);
                }));
        await().until(() -> isGone(to));
    }

    @Test
    void aJobOfATransactionThatIsRolledBackNeverRuns() {
        UUID never = Ids.next();
        UUID later = Ids.next();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    jobs.add(Greetings.KIND, never.toString(), new Greeting(never));
                    throw new IllegalStateException("the rule said no");
                }))
                .isInstanceOf(IllegalStateException.class);
        add(later);

        await().until(() -> isGone(later));
        assertThat(greetings.runsOf(never.toString())).isEmpty();
    }

    @Test
    void nothingIsAddedOutsideATransaction() {
        assertThatThrownBy(() -> jobs.add(Greetings.KIND, "nobody", new Greeting(Ids.next())))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void aJobThatNobodyWouldDoIsRefused() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> jobs.add(
                                JobKind.of("no-such-handler"), Ids.next().toString())))
                .hasMessageContaining("no-such-handler");
    }

    @Test
    void aDelayedJobWaitsAndARemovedOneNeverRuns() {
        UUID removed = Ids.next();
        UUID delayed = Ids.next();
        QuarkusTransaction.requiringNew().run(() -> {
            jobs.add(Greetings.KIND, removed.toString(), new Greeting(removed), Duration.ofMillis(200));
            jobs.add(Greetings.KIND, delayed.toString(), new Greeting(delayed), Duration.ofMillis(300));
        });

        QuarkusTransaction.requiringNew().run(() -> jobs.remove(Greetings.KIND, removed.toString()));

        await().until(() -> isGone(delayed));
        assertThat(greetings.runsOf(delayed.toString()))
                .singleElement()
                .satisfies(job -> assertThat(job.startedAt()).isAfterOrEqualTo(job.wantedAt()));
        assertThat(greetings.runsOf(removed.toString())).isEmpty();
    }

    @Test
    void aJobThatKeepsFailingIsGivenUpVisiblyAndRetriedOnDemand() {
        UUID to = Ids.next();
        greet(job -> {
            throw new IllegalArgumentException("robin.fairweather@example.org is not at home");
        });

        add(to);

        await().untilAsserted(() -> assertThat(jobs.givenUp(100))
                .filteredOn(job -> job.key().equals(to.toString()))
                .singleElement()
                .satisfies(job -> {
                    assertThat(job.attempts()).isEqualTo(2);
                    assertThat(job.lastFailure())
                            .startsWith("IllegalArgumentException at JobsTest.java:")
                            .doesNotContain("robin");
                    assertThat(job.at()).isNotNull();
                }));
        assertThat(greetings.givenUp()).extracting(Job::key).contains(to.toString());
        metrics.probe();
        assertThat(metric("cop_jobs_given_up{kind=\"greeting\"}")).isPositive();

        greet(job -> JobOutcome.done());
        assertThat(jobs.retry("greeting", to.toString())).isEqualTo(1);

        await().until(() -> isGone(to));
        assertThat(greetings.runsOf(to.toString())).extracting(Job::attempt).containsExactly(1, 2, 1);
    }

    @Test
    void aJobAddedAgainWhileItRunsRunsOnceMore() {
        UUID to = Ids.next();
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        greet(job -> {
            begun.countDown();
            goOn.await();
            return JobOutcome.done();
        });
        add(to);
        await().until(() -> begun.getCount() == 0);

        add(to);
        goOn.countDown();

        await().until(() -> isGone(to));
        assertThat(greetings.runsOf(to.toString())).hasSize(2);
    }

    @Test
    void waitingForSomethingUnavailableUsesUpNoAttempt() {
        UUID to = Ids.next();
        greet(job ->
                greetings.runsOf(job.key()).size() < 5 ? JobOutcome.again(Duration.ofMillis(1)) : JobOutcome.done());

        add(to);

        await().until(() -> isGone(to));
        assertThat(greetings.runsOf(to.toString())).hasSize(5).allMatch(job -> job.attempt() == 1);
    }

    @Test
    void aJobThatWasPostponedWithoutFailing_isNotLate() {
        sql.statement("""
                        insert into job (kind, key, payload, wanted_at, due_at, last_failed_at) values
                            ('postponed', 'one', '{}', now() - interval '2 hours', now() + interval '1 hour', null),
                            ('failing', 'one', '{}', now() - interval '2 hours', now() + interval '1 hour', now()),
                            ('moment', 'one', '{}', now() - interval '2 hours', now() + interval '5 seconds', null)
                        """).execute();
        try {
            assertThat(due.counts())
                    .filteredOn(
                            counted -> List.of("postponed", "failing", "moment").contains(counted.kind()))
                    .extracting(counted -> counted.kind() + " " + counted.waiting())
                    .containsExactlyInAnyOrder("postponed 0", "failing 1", "moment 1");
        } finally {
            sql.statement("delete from job where kind in ('postponed', 'failing', 'moment')")
                    .execute();
        }
    }

    @Test
    void aPayloadThatCouldHoldPersonalDataIsNoPayload() {
        record Letter(UUID id, String salutation) {}

        record Role(String accountId, Thread.State state) {}

        assertThatThrownBy(() -> JobKind.of("letter", Letter.class)).hasMessageContaining("salutation");
        assertThat(JobKind.of("role", Role.class).payload()).isEqualTo(Role.class);
    }

    private void greet(Probe.Work<Greeting> work) {
        // By a method: a field of the bean's proxy is not the bean's.
        greetings.work(work);
    }

    private void add(UUID to) {
        QuarkusTransaction.requiringNew().run(() -> jobs.add(Greetings.KIND, to.toString(), new Greeting(to)));
    }

    private boolean isGone(UUID to) {
        return !stored.exists("greeting", to.toString());
    }

    private static double metric(String series) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(series))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(0);
    }
}
