package org.cop.newsletter.upstream;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.cop.events.IssueEvent;
import org.cop.events.IssueEvent.IssueAcknowledged;
import org.cop.events.IssueEvent.IssueAnswered;
import org.cop.events.IssueEvent.IssueRaised;
import org.cop.kit.inbox.EventHandler;
import org.cop.kit.inbox.Received;
import org.cop.newsletter.activity.Activities;
import org.cop.newsletter.activity.Kind;
import org.cop.newsletter.alert.Alerts;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of issues raised, of which commissioners are told when they are heard of for the first time, and of the answers. */
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

    private void apply(Received<IssueEvent> told) {
        switch (told.event()) {
            case IssueRaised raised -> {
                if (activities.record(told, Kind.ISSUE_RAISED, raised.issueId(), raised.on())) {
                    alerts.flag(raised);
                }
            }
            case IssueAnswered answered ->
                activities.record(told, Kind.ISSUE_ANSWERED, answered.issueId(), answered.on());
            case IssueAcknowledged acknowledged -> {}
        }
    }
}
