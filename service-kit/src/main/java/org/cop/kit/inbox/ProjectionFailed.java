package org.cop.kit.inbox;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * An event could not be applied. Its message goes with the dead letter and is all that is left there of the cause: the classes of the
 * failures, what our own say, the SQLSTATE, and where in our code it happened. What foreign exceptions say may quote data; that is in the
 * log alone.
 */
class ProjectionFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int MOST_CAUSES = 5;
    private static final String OURS = "org.cop.";

    ProjectionFailed(String type, Throwable cause) {
        super("Cannot apply " + type + ": " + describe(cause));
    }

    private static String describe(Throwable failure) {
        List<String> causes = new ArrayList<>();
        String place = "";
        for (Throwable t = failure; t != null && causes.size() < MOST_CAUSES; t = t.getCause()) {
            causes.add(describeOne(t));
            for (StackTraceElement frame : t.getStackTrace()) {
                if (isOurs(frame.getClassName())) {
                    place = " at " + frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber();
                    break;
                }
            }
        }
        return String.join(" caused by ", causes) + place;
    }

    private static String describeOne(Throwable failure) {
        String name = failure.getClass().getName();
        if (failure instanceof SQLException sql) {
            return name + " (SQLSTATE " + sql.getSQLState() + ")";
        }
        return isOurs(name) && failure.getMessage() != null ? name + ": " + failure.getMessage() : name;
    }

    private static boolean isOurs(String className) {
        return className.startsWith(OURS);
    }
}
