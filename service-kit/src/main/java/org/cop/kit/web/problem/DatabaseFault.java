package org.cop.kit.web.problem;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import org.hibernate.StaleStateException;

/** What the database said that is not our mistake, however deep it lies: a commit wraps it several times. */
enum DatabaseFault {
    /** Somebody else was quicker. */
    STALE,
    /** A unique key; a service that expects it answers with a code of its own. */
    NOT_UNIQUE,
    /** A value that no column can hold and nobody refused before. */
    UNFIT_VALUE,
    NONE;

    private static final Set<String> UNFIT = Set.of("22003", "22008", "22021"); // number, date, text

    static DatabaseFault in(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof OptimisticLockException || t instanceof StaleStateException) {
                return STALE;
            }
            if (t instanceof SQLException sql && sql.getSQLState() != null) {
                if (sql.getSQLState().equals("23505")) {
                    return NOT_UNIQUE;
                }
                if (UNFIT.contains(sql.getSQLState())) {
                    return UNFIT_VALUE;
                }
            }
        }
        return NONE;
    }
}
