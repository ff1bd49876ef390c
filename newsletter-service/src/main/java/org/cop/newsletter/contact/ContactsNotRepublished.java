package org.cop.newsletter.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.cop.kit.job.Job;
import org.cop.kit.job.JobHandler;
import org.cop.kit.job.JobKind;
import org.cop.kit.job.JobOutcome;
import org.cop.kit.job.NoPayload;
import org.jboss.logging.Logger;

/**
 * Erases the contacts that were not published again, once the contacts of every partition have had the time to be applied: with a contact
 * its mails and alert subscription go for good.
 */
@ApplicationScoped
class ContactsNotRepublished implements JobHandler<NoPayload> {
    static final JobKind<NoPayload> KIND = JobKind.of("contacts-not-republished");
    static final Duration AFTER_THE_MARKER = Duration.ofHours(1);

    private static final Logger LOG = Logger.getLogger(ContactsNotRepublished.class);

    private final Contacts contacts;

    ContactsNotRepublished(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public JobKind<NoPayload> kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(Job<NoPayload> job) {
        int erased = 0;
        for (int some = contacts.eraseNotRepublished(); some > 0; some = contacts.eraseNotRepublished()) {
            erased += some;
        }
        LOG.infof("%d contacts were not published again and are erased", erased);
        return JobOutcome.done();
    }
}
