package org.cop.kit.web.idempotency;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cop.kit.web.problem.RuleBroken;

/** Work that takes as long as a test wants. */
@Path("/api/v1/gated")
@PermitAll
public class GatedResource {
    record GatedRequest(@NotBlank String title) {}

    record GatedView(String title) {}

    @ApplicationScoped
    static class Gate {
        private final Semaphore permits = new Semaphore(0);

        void open(int requests) {
            permits.release(requests);
        }

        int waiting() {
            return permits.getQueueLength();
        }

        void pass() {
            try {
                if (!permits.tryAcquire(20, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("The gate stayed closed");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final Gate gate;

    GatedResource(Gate gate) {
        this.gate = gate;
    }

    @POST
    @Path("/local")
    @Idempotent
    public GatedView local(@Valid @NotNull GatedRequest request) {
        gate.pass();
        return new GatedView(request.title());
    }

    @POST
    @Path("/calling")
    @Idempotent(ownTransactions = true)
    public GatedView calling(@Valid @NotNull GatedRequest request) {
        gate.pass();
        if (request.title().equals("tired")) {
            throw new RuleBroken("title-tired", "Not this one");
        }
        return new GatedView(request.title());
    }
}
