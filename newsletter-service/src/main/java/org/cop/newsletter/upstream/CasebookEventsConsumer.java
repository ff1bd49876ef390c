package org.cop.newsletter.upstream;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.cop.events.CasebookEvent;
import org.cop.events.CasebookEvent.CaseStudyPresented;
import org.cop.events.CasebookEvent.CaseStudyPublished;
import org.cop.events.CasebookEvent.CaseStudyWithdrawn;
import org.cop.events.CasebookEvent.EvidenceAdded;
import org.cop.events.CasebookEvent.EvidenceAttached;
import org.cop.kit.inbox.ConsumedEvent;
import org.cop.kit.inbox.EventHandler;
import org.cop.newsletter.activity.Activities;
import org.cop.newsletter.activity.ActivityKind;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes case studies that may be read elsewhere, and evidence. */
@ApplicationScoped
class CasebookEventsConsumer {
    private final EventHandler events;
    private final Activities activities;

    CasebookEventsConsumer(EventHandler events, Activities activities) {
        this.events = events;
        this.activities = activities;
    }

    @Incoming("casebook")
    @Blocking
    CompletionStage<Void> on(KafkaRecordBatch<String, byte[]> batch) {
        return events.handle(batch, CasebookEvent.class, this::apply);
    }

    private void apply(ConsumedEvent<CasebookEvent> consumed) {
        switch (consumed.event()) {
            case CaseStudyPublished published -> activities.publish(consumed, published);
            case CaseStudyWithdrawn withdrawn -> activities.withdraw(consumed, withdrawn);
            case EvidenceAdded added ->
                activities.record(consumed, ActivityKind.EVIDENCE_ADDED, added.evidenceId(), added.on());
            case CaseStudyPresented presented -> {}
            case EvidenceAttached attached -> {}
        }
    }
}
