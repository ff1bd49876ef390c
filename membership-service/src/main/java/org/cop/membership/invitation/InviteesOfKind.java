package org.cop.membership.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/** Finds the feature that an invitation's invitee belongs to. */
@ApplicationScoped
class InviteesOfKind {
    private final Instance<Invitees> all;

    InviteesOfKind(@Any Instance<Invitees> all) {
        this.all = all;
    }

    Invitees of(Invitees.Kind kind) {
        return all.stream()
                .filter(invitees -> invitees.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody looks after invitees of kind " + kind));
    }
}
