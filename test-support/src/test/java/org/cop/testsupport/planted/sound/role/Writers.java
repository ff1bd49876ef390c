package org.cop.testsupport.planted.sound.role;

import org.cop.events.Role;

public class Writers {
    public boolean writes(Role role) {
        return switch (role) {
            case EDITOR, FACILITATOR -> true;
            case PROGRAMME_ADMIN, KNOWLEDGE_BROKER, COMMISSIONER, MEMBER -> false;
        };
    }

    public Role ofNewcomers() {
        return Role.MEMBER;
    }
}
