package org.cop.kit.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What a projection of events would be. */
@Entity
@NotAudited
@Table(name = "unaudited_thing")
class UnauditedThing {
    @Id
    UUID id;

    String title;

    protected UnauditedThing() {}

    UnauditedThing(UUID id, String title) {
        this.id = id;
        this.title = title;
    }
}
