package org.cop.kit.inbox.backlog;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.cop.events.DeadLetterNames;
import org.cop.kit.inbox.backlog.TopicPositions.Answer;
import org.cop.kit.inbox.backlog.TopicPositions.Answer.Known;
import org.cop.kit.inbox.backlog.TopicPositions.Answer.Unknown;
import org.cop.kit.inbox.backlog.TopicPositions.Position;
import org.cop.kit.inbox.backlog.TopicPositions.Question;
import org.jboss.logging.Logger;

/**
 * What of one topic waits. Its numbers are those of Kafka's last answer, and there are none ({@link Double#NaN}) until it has given one, nor
 * while it refuses: a zero would say that all is well. That Kafka does not answer at all is the dependency's to say, so what was seen last
 * stays then. The {@link #age} says of each case that nobody looks any more.
 */
final class TopicBacklog {
    private static final Logger LOG = Logger.getLogger(TopicBacklog.class);

    private final Question events;
    private final Question deadLetters;
    private final Standstill standstill = new Standstill();
    private final Counted unread = new Counted();
    private final Counted letters = new Counted();
    private volatile double stalled = Double.NaN;
    private volatile Instant complete;

    /** One number, and whether the log has said that it is refused. */
    private static final class Counted {
        private volatile double records = Double.NaN;
        private boolean refused;
    }

    /** @param now from when on the age counts until there is an answer */
    TopicBacklog(String topic, String service, Instant now) {
        events = new Question(topic, service);
        String queue = DeadLetterNames.topic(topic, service);
        deadLetters = new Question(queue, DeadLetterNames.dealtWith(queue));
        complete = now;
    }

    Question events() {
        return events;
    }

    Question deadLetters() {
        return deadLetters;
    }

    /** Not for several threads; what it says may be read by any. */
    void apply(Answer aboutEvents, Answer aboutDeadLetters, Instant now) {
        boolean eventsKnown = count(events, aboutEvents, unread);
        if (aboutEvents instanceof Known known) {
            stalled = known.positions().stream()
                    .map(position -> standstill.at(position.partition(), position.read(), position.end(), now))
                    .max(Duration::compareTo)
                    .orElse(Duration.ZERO)
                    .toSeconds();
        } else if (unread.refused) {
            stalled = Double.NaN;
        }
        if (count(deadLetters, aboutDeadLetters, letters) && eventsKnown) {
            complete = now;
        }
    }

    private static boolean count(Question question, Answer answer, Counted counted) {
        return switch (answer) {
            case Known known -> {
                counted.records =
                        known.positions().stream().mapToLong(Position::unread).sum();
                counted.refused = false;
                yield true;
            }
            case Unknown unknown -> {
                if (isRefusal(unknown.why())) {
                    counted.records = Double.NaN;
                    if (!counted.refused) {
                        LOG.errorf(
                                "Kafka refuses to say how far %s was read by %s: %s",
                                question.topic(),
                                question.group(),
                                unknown.why().getMessage());
                    }
                    counted.refused = true;
                }
                LOG.debugf(unknown.why(), "Kafka does not say how far %s was read", question.topic());
                yield false;
            }
        };
    }

    /** Not over by itself: somebody has to permit it, or to create the topic. */
    private static boolean isRefusal(Throwable why) {
        return why instanceof AuthorizationException || why instanceof UnknownTopicOrPartitionException;
    }

    /** Records that the service has not read. */
    double unread() {
        return unread.records;
    }

    /** For how many seconds nothing was read of a partition that has something to read. */
    double stalled() {
        return stalled;
    }

    /** Dead letters that were neither replayed nor settled. */
    double deadLettersWaiting() {
        return letters.records;
    }

    /** How many seconds ago Kafka last answered both questions. */
    double age(Instant now) {
        return Math.max(0, Duration.between(complete, now).toSeconds());
    }
}
