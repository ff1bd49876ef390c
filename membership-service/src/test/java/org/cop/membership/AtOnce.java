package org.cop.membership;

import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Several at the same moment, each in a thread of its own; the common pool has hardly any on a small machine. */
public final class AtOnce {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private AtOnce() {}

    /** @return what each of them came to, in the order of the list */
    public static <T> List<T> all(Stream<Callable<T>> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(work.toList()).stream().map(AtOnce::result).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * The answer to a request that is asked again as long as it is 503, as any client does: on a busy machine that is no fault.
     *
     * @param request has an Idempotency-Key, always the same
     */
    public static Response answered(Callable<Response> request) {
        return await().atMost(LONGEST)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .until(request, answer -> answer.statusCode() != 503);
    }

    private static <T> T result(Future<T> done) {
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
