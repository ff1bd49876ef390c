package org.cop.testsupport.planted.ifmatch;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

public class IfMatchResource {
    @PUT
    public void neverAsks(@HeaderParam("If-Match") String ifMatch) {}

    @PUT
    public void asksForMore(@HeaderParam("If-Match") String ifMatch) {
        edit(ifMatch);
    }

    @PUT
    public void asksForLess(@HeaderParam("If-Match") @Parameter(required = true) String ifMatch) {
        ETags.requireIfSent(ifMatch, 1);
    }

    @PUT
    public void asksAsItSays(@HeaderParam("If-Match") @Parameter(required = true) String ifMatch) {
        edit(ifMatch);
    }

    @PUT
    public void mayBeLeftOut(@HeaderParam("If-Match") String ifMatch) {
        ETags.requireIfSent(ifMatch, 1);
    }

    private void edit(String ifMatch) {
        ETags.require(ifMatch, 1);
    }
}
