package org.cop.kit.mail;

import java.time.Duration;

/**
 * What is to be done about a mail that the mail server refused. An error of the sender is charged to no recipient, and nothing is tried for ever:
 * where it is not clear whose fault it is, the mail waits without an attempt charged, ever longer, until {@link #LONGEST_DOUBT}.
 */
public enum RefusalVerdict {
    /** For this mail's sake and for now: an attempt is charged and it is tried again. */
    RETRY,
    /** For this mail's sake and for good. */
    REFUSED,
    /** Perhaps the server refuses all of our mails: no attempt is charged, and it is tried again after {@link #pause}. */
    DOUBTFUL,
    /** It has been doubtful for too long. Somebody has to look at the mail and at the server, and may then send it again. */
    GIVEN_UP;

    /** For how long a mail may be refused before it is given up without knowing whose fault it is. */
    public static final Duration LONGEST_DOUBT = Duration.ofDays(2);

    private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    /** What the server took longer ago says nothing of whether it takes anything now: it may count what it takes in an hour or a day. */
    private static final Duration LATELY = Duration.ofMinutes(5);

    /**
     * @param refusedFor since the first doubtful refusal of this mail; zero if this is the first one
     * @param othersTaken whether the server is known to have taken another mail after it refused this one just now
     */
    public static RefusalVerdict of(MailRefused refusal, Duration refusedFor, boolean othersTaken) {
        if (!refusal.isDoubtful() || othersTaken || refusal.isAnotherTakenWithin(sinceLastRefusal(refusedFor))) {
            return refusal.isPermanent() ? REFUSED : RETRY;
        }
        return refusedFor.compareTo(LONGEST_DOUBT) < 0 ? DOUBTFUL : GIVEN_UP;
    }

    /** It was last refused before that, since it waited for {@link #pause}; what was taken at the same time as that proves nothing. */
    private static Duration sinceLastRefusal(Duration refusedFor) {
        Duration half = refusedFor.dividedBy(2);
        return half.compareTo(LATELY) < 0 ? half : LATELY;
    }

    /**
     * Until a doubtful mail is tried again: as long again as it has been refused for, a minute at least and an hour at most.
     *
     * @param refusedFor since its first doubtful refusal
     */
    public static Duration pause(Duration refusedFor) {
        if (refusedFor.compareTo(SHORTEST_PAUSE) < 0) {
            return SHORTEST_PAUSE;
        }
        return refusedFor.compareTo(LONGEST_PAUSE) < 0 ? refusedFor : LONGEST_PAUSE;
    }
}
