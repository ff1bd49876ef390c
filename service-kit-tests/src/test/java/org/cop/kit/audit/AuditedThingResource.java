package org.cop.kit.audit;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.cop.kit.Ids;

/** Two ways in, one for people with an account and one for everybody. */
@Path("/test/things")
public class AuditedThingResource {
    private final EntityManager entities;

    AuditedThingResource(EntityManager entities) {
        this.entities = entities;
    }

    @POST
    @Authenticated
    @Transactional
    public UUID create() {
        return persistOne();
    }

    @POST
    @Path("/anonymous")
    @PermitAll
    @Transactional
    public UUID createAnonymously() {
        return persistOne();
    }

    private UUID persistOne() {
        UUID id = Ids.next();
        entities.persist(new AuditedThing(id, "made over HTTP"));
        return id;
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Transactional
    public String title(UUID id) {
        return entities.find(AuditedThing.class, id).title;
    }
}
