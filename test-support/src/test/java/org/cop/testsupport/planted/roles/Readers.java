package org.cop.testsupport.planted.roles;

import java.util.Set;
import org.cop.events.Role;

public class Readers {
    private static final Set<Role> READERS = Set.of(Role.EDITOR, Role.MEMBER);

    public boolean reads(Role role) {
        return READERS.contains(role);
    }

    public boolean writes(Role role) {
        return role == Role.EDITOR || role == Role.FACILITATOR;
    }
}
