package org.cop.kit.job.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.cop.kit.job.JobKind;
import org.cop.kit.job.run.Greetings.Greeting;

/** What a service has of its own, as a bean: the kit's tests add such jobs as a service does. */
@ApplicationScoped
class Greetings extends Probe<Greeting> {
    static final JobKind<Greeting> KIND = JobKind.of("greeting", Greeting.class)
            .withAttempts(2)
            .withBackOff(Duration.ofMillis(5), Duration.ofSeconds(1));

    record Greeting(UUID to) {}

    Greetings() {
        super(KIND);
    }
}
