package org.cop.testsupport.planted.threads;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/class")
@RunOnVirtualThread
public class ClassOnVirtualThreads {
    @GET
    public String get() {
        return "";
    }
}
