package org.cop.kit.web.input;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.cop.kit.web.problem.Problem;
import org.cop.kit.web.problem.ProblemWriter;

/**
 * No body is longer than 1 MiB: the longest a case needs is a hundredth of that. A declared length is refused before a byte is read, with a
 * problem document, which Quarkus' own limit does not give; behind this one that is the hard stop.
 */
@Singleton
class BodyLimit {
    static final long BYTES = 1 << 20;

    private static final int BEFORE_THE_LIMIT_OF_QUARKUS = 100;
    /** Of a body up to this length the rest is let run, for clients read no answer before they have sent their all. */
    private static final long DRAINED = 16 * BYTES;

    private final ProblemWriter problems;

    BodyLimit(ProblemWriter problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::declaredLength, BEFORE_THE_LIMIT_OF_QUARKUS);
    }

    private void declaredLength(RoutingContext request) {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        // HTTP itself has refused a length that is not a number.
        long declared = length == null ? 0 : Long.parseLong(length);
        if (declared <= BYTES) {
            request.next();
            return;
        }
        if (declared <= DRAINED) {
            request.request().resume();
            problems.end(request.response(), Problem.ofStatus(413));
        } else {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            problems.end(request.response(), Problem.ofStatus(413))
                    .onComplete(sent -> request.request().connection().close());
        }
    }

    /** For bodies that come in chunks and do not tell their length. */
    static InputStream counting(InputStream body) {
        return new Counted(body);
    }

    private static class Counted extends FilterInputStream {
        private long read;

        Counted(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int more) throws TooLarge {
            read += more;
            if (read > BYTES) {
                throw new TooLarge();
            }
        }
    }

    /** An IOException, for that is what every reader of a stream hands on as it is. */
    static class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
