package org.cop.testsupport.planted.threads;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/method")
public class MethodOnVirtualThread {
    @GET
    @RunOnVirtualThread
    public String onVirtualThread() {
        return "";
    }
}
