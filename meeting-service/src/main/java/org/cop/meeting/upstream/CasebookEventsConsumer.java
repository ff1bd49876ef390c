package org.cop.meeting.upstream;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.cop.events.CasebookEvent;
import org.cop.kit.inbox.EventHandler;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes {@code cop.casebook.v1}: which cases were presented at which site. */
@ApplicationScoped
class CasebookEventsConsumer {
    private final EventHandler events;
    private final KnownCaseStudies caseStudies;

    CasebookEventsConsumer(EventHandler events, KnownCaseStudies caseStudies) {
        this.events = events;
        this.caseStudies = caseStudies;
    }

    @Incoming("casebook")
    @Blocking
    CompletionStage<Void> on(KafkaRecordBatch<String, byte[]> batch) {
        return events.handle(batch, CasebookEvent.class, caseStudies::apply);
    }
}
