package org.cop.events;

/**
 * What the topics of dead letters are called, and the consumer group that keeps how far they were dealt with: services write and count them,
 * {@code ops dead-letters} replays and settles them. Both names stand in the ACLs of operators and never change.
 */
public final class DeadLetterNames {
    private static final String INFIX = ".dlq.";

    private DeadLetterNames() {}

    /**
     * The topic of what a service could not apply.
     *
     * @param topic that it consumes, such as {@code cop.meeting.v1}
     * @param service such as {@code casebook-service}
     */
    public static String topic(String topic, String service) {
        return topic + INFIX + service;
    }

    /** Whether a topic of that name holds dead letters. */
    public static boolean isDeadLetters(String topic) {
        return topic.contains(INFIX);
    }

    /**
     * Where dead letters came from.
     *
     * @param deadLetters the name of a topic that {@linkplain #isDeadLetters holds dead letters}
     */
    public static String source(String deadLetters) {
        return deadLetters.substring(0, deadLetters.indexOf(INFIX));
    }

    /** The consumer group whose offset is the first dead letter of that topic that was neither replayed nor settled. It has no members. */
    public static String dealtWith(String deadLetters) {
        return "replay-of-" + deadLetters;
    }
}
