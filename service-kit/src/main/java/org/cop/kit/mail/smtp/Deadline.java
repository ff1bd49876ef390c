package org.cop.kit.mail.smtp;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Closes the socket that something waits for when its time is up, be it for reading, writing or connecting. */
final class Deadline implements AutoCloseable {
    private final ScheduledFuture<?> alarm;
    private @Nullable Socket socket;
    private boolean over;

    Deadline(ScheduledExecutorService alarms, Duration time) {
        this.alarm = alarms.schedule(this::expire, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** From now on it is this socket that is waited for. */
    synchronized void watch(Socket next) {
        socket = next;
        if (over) {
            closeSocket();
        }
    }

    synchronized boolean isOver() {
        return over;
    }

    private synchronized void expire() {
        over = true;
        closeSocket();
    }

    private void closeSocket() {
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException e) {
                // It is closed all the same.
            }
        }
    }

    @Override
    public void close() {
        alarm.cancel(false);
    }
}
