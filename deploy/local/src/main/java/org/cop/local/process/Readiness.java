package org.cop.local.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.cop.local.home.ExitCode;
import org.cop.local.home.Failure;

/** Waits until a part answers, and no longer than it lives. */
public final class Readiness {
    private static final Duration BETWEEN_TWO_LOOKS = Duration.ofMillis(100);

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private Readiness() {}

    public interface Probe {
        /** @return whether it is ready; an exception means: not yet */
        boolean isReady() throws IOException, InterruptedException;
    }

    /** @return false if the child ended before it was ready */
    public static boolean await(Child child, Duration timeout, Probe probe) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (child.isAlive()) {
            try {
                if (probe.isReady()) {
                    return true;
                }
            } catch (IOException notYet) {
                // it does not listen yet
            } catch (InterruptedException e) {
                throw interrupted(child, e);
            }
            if (System.nanoTime() > deadline) {
                throw new Failure(
                        ExitCode.PART_FAILED,
                        "%s is not ready after %d s. Its last words:\n%s"
                                .formatted(child.name(), timeout.toSeconds(), child.lastWords()));
            }
            pause(child);
        }
        return false;
    }

    public static Probe http(URI address) {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
        return () -> HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }

    private static void pause(Child child) {
        try {
            Thread.sleep(BETWEEN_TWO_LOOKS);
        } catch (InterruptedException e) {
            throw interrupted(child, e);
        }
    }

    private static Failure interrupted(Child child, InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new Failure(ExitCode.PART_FAILED, "Interrupted while waiting for " + child.name(), cause);
    }
}
