package org.cop.testsupport.planted.framework;

import io.quarkus.security.ForbiddenException;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

@Entity
class Study {
    @Id
    UUID id;

    void clear() {
        throw new ForbiddenException();
    }
}
