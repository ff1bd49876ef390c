package org.cop.floors;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The least that a request by somebody with a token costs. */
@Path("/hello")
@Authenticated
public class HelloResource {
    /** @param text what is said */
    public record Hello(String text) {}

    @GET
    public Hello hello() {
        return new Hello("hello");
    }
}
