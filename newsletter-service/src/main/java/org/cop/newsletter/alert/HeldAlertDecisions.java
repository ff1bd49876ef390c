package org.cop.newsletter.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cop.kit.web.ETags;
import org.cop.kit.web.problem.RuleBroken;
import org.cop.newsletter.activity.ActivitiesChanged;
import org.cop.newsletter.alert.HeldAlerts.HeldAlert;
import org.cop.newsletter.alert.HeldAlerts.State;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What editors decide on the alerts that were held. */
@ApplicationScoped
class HeldAlertDecisions {
    private static final Logger LOG = Logger.getLogger(HeldAlertDecisions.class);

    private final HeldAlerts held;
    private final Alerts alerts;
    private final DigestSchedule digests;
    private final Event<ActivitiesChanged> changed;

    HeldAlertDecisions(HeldAlerts held, Alerts alerts, DigestSchedule digests, Event<ActivitiesChanged> changed) {
        this.held = held;
        this.alerts = alerts;
        this.digests = digests;
        this.changed = changed;
    }

    /**
     * With the word of as many as it needs the alerts go out to those whose choice matched when the issue was raised.
     *
     * @param alreadyMailed they went out before the database was restored: who had them is not mailed again; the last word counts
     */
    @Transactional
    HeldAlert release(
            UUID programmeId, UUID issueId, @Nullable String ifMatch, String accountId, boolean alreadyMailed) {
        HeldAlert alert = undecided(programmeId, issueId, ifMatch);
        if (alert.releasedBy().contains(accountId)) {
            throw new RuleBroken("own-release", "Somebody else has to say too that it may go out");
        }
        List<String> releasedBy = new ArrayList<>(alert.releasedBy());
        releasedBy.add(accountId);
        boolean goesOut = releasedBy.size() >= alert.readersNeeded();
        held.write(alert, releasedBy, goesOut ? State.RELEASED : State.HELD);
        if (goesOut && alreadyMailed) {
            alerts.forgetMailed(issueId, digests.dueInLostTimes(programmeId));
            LOG.infof("The alerts of issue %s are released: they went out before", issueId);
        } else if (goesOut) {
            int mails = alerts.sendReleased(programmeId, issueId);
            LOG.infof("The alerts of issue %s are released: %d go out at once", issueId, mails);
        }
        return held.require(programmeId, issueId);
    }

    /** Nobody is alerted of it, and it leaves the editions that have it; one person is enough to say so. */
    @Transactional
    HeldAlert reject(UUID programmeId, UUID issueId, @Nullable String ifMatch) {
        HeldAlert alert = undecided(programmeId, issueId, ifMatch);
        held.write(alert, alert.releasedBy(), State.REJECTED);
        alerts.forget(issueId);
        changed.fire(new ActivitiesChanged(Set.of(issueId)));
        LOG.infof("The alerts of issue %s are rejected", issueId);
        return held.require(programmeId, issueId);
    }

    private HeldAlert undecided(UUID programmeId, UUID issueId, @Nullable String ifMatch) {
        HeldAlert alert = held.lock(programmeId, issueId);
        ETags.requireRead(ifMatch, alert.version());
        if (alert.state() != State.HELD) {
            throw new RuleBroken("alert-decided", "It was decided already whether commissioners are alerted");
        }
        return alert;
    }
}
