package org.cop.newsletter.alert;

/**
 * Issues of which editors have said, or have not decided yet, that commissioners must not be alerted: what the check found in them has to be
 * looked at by people first. They and their answers are in no edition, until they are released.
 *
 * <p>An issue that is held, or was rejected, for nothing but a restore is for publication all the same. It was cleared and nothing was found
 * in it; whoever rejects it says that its mail has gone out already, and not that nobody may read it.
 */
public final class IssuesNotForPublication {
    /** In SQL: whether the activity {@code a} is such an issue, or its answer. By the key of the alert that is held. */
    public static final String HOLD_ACTIVITY = """
            exists (select 1 from held_alert h
                    where h.issue_id = a.subject_id and h.state <> 'RELEASED' and h.reasons <> '{%s}')
            """.formatted(HeldAlerts.RESTORED);

    private IssuesNotForPublication() {}
}
