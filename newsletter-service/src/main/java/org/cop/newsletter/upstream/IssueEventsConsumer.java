package org.cop.newsletter.upstream;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.cop.events.IssueEvent;
import org.cop.events.IssueEvent.IssueAcknowledged;
import org.cop.events.IssueEvent.IssueAnswered;
import org.cop.events.IssueEvent.IssueRaised;
import org.cop.kit.inbox.ConsumedEvent;
import org.cop.kit.inbox.EventHandler;
import org.cop.newsletter.activity.Activities;
import org.cop.newsletter.activity.ActivityKind;
import org.cop.newsletter.alert.Alerts;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes issues raised, of which commissioners are alerted the first time, and the answers. */
@ApplicationScoped
class IssueEventsConsumer {
    private final EventHandler events;
    private final Activities activities;
    private final Alerts alerts;

    IssueEventsConsumer(EventHandler events, Activities activities, Alerts alerts) {
        this.events = events;
        this.activities = activities;
        this.alerts = alerts;
    }

    @Incoming("issue")
    @Blocking
    CompletionStage<Void> on(KafkaRecordBatch<String, byte[]> batch) {
        return events.handle(batch, IssueEvent.class, this::apply);
    }

    private void apply(ConsumedEvent<IssueEvent> consumed) {
        switch (consumed.event()) {
            case IssueRaised raised -> {
                if (activities.record(consumed, ActivityKind.ISSUE_RAISED, raised.issueId(), raised.on())) {
                    alerts.flag(raised, consumed.recordedAt());
                }
            }
            case IssueAnswered answered ->
                activities.record(consumed, ActivityKind.ISSUE_ANSWERED, answered.issueId(), answered.on());
            case IssueAcknowledged acknowledged -> {}
        }
    }
}
