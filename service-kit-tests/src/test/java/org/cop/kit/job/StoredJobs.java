package org.cop.kit.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** The table of jobs for the tests of what runs them: also of kinds for which the application has no handler. */
@ApplicationScoped
public class StoredJobs {
    private final JobRows rows;

    StoredJobs(JobRows rows) {
        this.rows = rows;
    }

    public void add(JobKind<NoPayload> kind, String key) {
        rows.add(kind, key, new NoPayload(), null, Duration.ZERO);
    }

    public boolean exists(String kind, String key) {
        return rows.exists(kind, key);
    }
}
