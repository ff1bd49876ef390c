package org.cop.membership.invitation.invitee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/** Finds the feature that an invitation's invitee belongs to. */
@ApplicationScoped
public class InviteesOfKind {
    private final Instance<Invitees> all;

    InviteesOfKind(@Any Instance<Invitees> all) {
        this.all = all;
    }

    public Invitees of(Invitees.Kind kind) {
        return all.stream()
                .filter(invitees -> invitees.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody looks after invitees of kind " + kind));
    }
}
