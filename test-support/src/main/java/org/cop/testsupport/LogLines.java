package org.cop.testsupport;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Everything that is logged from now until it is closed, with the whole of every exception. */
public final class LogLines extends Handler implements AutoCloseable {
    private static final Formatter FORMAT = new PatternFormatter("%X %s%e");

    private final List<String> lines = new CopyOnWriteArrayList<>();

    public LogLines() {
        setLevel(Level.ALL);
        Logger.getLogger("").addHandler(this);
    }

    /** What was logged so far, oldest first; more may come while it is read. */
    public List<String> all() {
        return lines;
    }

    @Override
    public void publish(LogRecord record) {
        // The mail server of the tests runs in the same process, and is not ours.
        if (!record.getLoggerName().startsWith("com.icegreen")) {
            lines.add(FORMAT.format(record));
        }
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
