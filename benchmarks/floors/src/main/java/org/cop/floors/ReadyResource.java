package org.cop.floors;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Where the benchmarks ask whether they may begin. */
@Path("/q/health/ready")
public class ReadyResource {
    /** 200, as a service answers: a method without a result would be 204. */
    @GET
    public String ready() {
        return "ready";
    }
}
