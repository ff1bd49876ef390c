package org.cop.plain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ActionRepository implements PanacheRepositoryBase<Action, UUID> {}
