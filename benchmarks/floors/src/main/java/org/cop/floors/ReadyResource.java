package org.cop.floors;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Where the benchmarks ask whether they may begin. */
@Path("/q/health/ready")
public class ReadyResource {
    @GET
    public void ready() {}
}
