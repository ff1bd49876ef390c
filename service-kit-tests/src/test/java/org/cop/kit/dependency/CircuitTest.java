package org.cop.kit.dependency;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.cop.testsupport.ServiceTest;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class CircuitTest {
    /** For what is to happen at once, on a busy machine. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Inject
    Dependencies dependencies;

    @Test
    void anUnavailableDependency_opensTheCircuit_aTrialClosesIt() throws Exception {
        var circuit = dependencies.circuit("a-server", IOException.class::isInstance, 2, Duration.ofMillis(300));
        for (int i = 0; i < 2; i++) {
            assertThat(circuit.isUnavailable()).isFalse();
            assertThatThrownBy(() -> circuit.call(CircuitTest::unplugged, String.class))
                    .isInstanceOf(IOException.class);
        }

        assertThat(circuit.isOpen()).isTrue();
        assertThatThrownBy(() -> circuit.call(() -> "not asked", String.class))
                .isInstanceOf(CircuitBreakerOpenException.class);
        assertThat(given().get("/q/metrics").asString()).contains("cop_dependency_up{dependency=\"a-server\"} 0");
        // What it said stays inside; its kind is enough.
        assertThat(given().get("/q/health/group/dependencies").asString())
                .contains("\"a-server\": \"unavailable since")
                .contains("IOException")
                .doesNotContain("somebody@example.org");
        given().get("/q/health/ready").then().statusCode(200);

        await().until(() -> !circuit.isOpen());
        assertThat(circuit.isUnavailable()).isTrue();
        assertThat(circuit.call(() -> "plugged in", String.class)).isEqualTo("plugged in");
        assertThat(circuit.isUnavailable()).isFalse();
        assertThat(given().get("/q/metrics").asString()).contains("cop_dependency_up{dependency=\"a-server\"} 1");
    }

    @Test
    void aDependencyThatNobodyNeedsForAWhile_isTriedAndFoundAvailable() {
        var circuit = dependencies.circuit("an-idle-one", IOException.class::isInstance, 1, Duration.ofMillis(50));
        assertThatThrownBy(() -> circuit.call(CircuitTest::unplugged, String.class))
                .isInstanceOf(IOException.class);

        circuit.tryIfNobodyDoes(Duration.ofHours(1), () -> "plugged in");
        assertThat(circuit.isUnavailable()).as("others have tried of late").isTrue();

        await().until(() -> !circuit.isOpen());
        circuit.tryIfNobodyDoes(Duration.ofMillis(50), CircuitTest::unplugged);
        assertThat(circuit.isUnavailable()).isTrue();
        await().untilAsserted(() -> {
            circuit.tryIfNobodyDoes(Duration.ofMillis(50), () -> "plugged in");
            assertThat(circuit.isUnavailable()).isFalse();
        });
    }

    @Test
    void aQuestionThatIsRefused_wasAnswered() {
        var circuit = dependencies.circuit("a-strict-one", IOException.class::isInstance, 1, Duration.ofMillis(50));
        assertThatThrownBy(() -> circuit.call(CircuitTest::unplugged, String.class))
                .isInstanceOf(IOException.class);

        await().untilAsserted(() -> {
            circuit.tryIfNobodyDoes(Duration.ofMillis(50), () -> {
                throw new IllegalStateException("No such user");
            });
            assertThat(circuit.isUnavailable()).isFalse();
        });
    }

    @Test
    void aQuestionThatWaits_keepsNobodyFromTrying() throws Exception {
        var circuit = dependencies.circuit("a-slow-one", IOException.class::isInstance, 1, Duration.ofMillis(50));
        assertThatThrownBy(() -> circuit.call(CircuitTest::unplugged, String.class))
                .isInstanceOf(IOException.class);
        var asked = new CountDownLatch(1);
        var answered = new CountDownLatch(1);
        await().until(() -> !circuit.isOpen());

        var question = Thread.ofVirtual()
                .start(() -> circuit.tryIfNobodyDoes(Duration.ofMillis(50), () -> {
                    asked.countDown();
                    assertThat(answered.await(LIMIT.multipliedBy(3).toSeconds(), SECONDS))
                            .isTrue();
                    return "plugged in";
                }));
        try {
            assertThat(asked.await(LIMIT.toSeconds(), SECONDS)).isTrue();
            long began = System.nanoTime();
            assertThat(circuit.call(() -> "plugged in", String.class)).isEqualTo("plugged in");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LIMIT);
        } finally {
            answered.countDown();
        }
        assertThat(question.join(LIMIT)).isTrue();
    }

    @Test
    void otherErrors_leaveTheCircuitClosed() {
        var circuit = dependencies.circuit("another", IOException.class::isInstance, 2, Duration.ofSeconds(1));
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> circuit.call(
                            () -> {
                                throw new IllegalStateException();
                            },
                            String.class))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(circuit.isUnavailable()).isFalse();
    }

    private static String unplugged() throws IOException {
        throw new IOException("No way to somebody@example.org");
    }
}
