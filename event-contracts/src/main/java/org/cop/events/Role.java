package org.cop.events;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody is in a programme, or at one of its sites. A new role says here where it is held and to which circle it belongs; what it
 * permits is in the kit's table of permissions, and until it stands there it permits nothing.
 */
public enum Role {
    PROGRAMME_ADMIN(Scope.PROGRAMME, Circle.PRACTITIONERS),
    EDITOR(Scope.PROGRAMME, Circle.PRACTITIONERS),
    KNOWLEDGE_BROKER(Scope.PROGRAMME, Circle.PRACTITIONERS),
    COMMISSIONER(Scope.PROGRAMME, Circle.COMMISSIONERS),
    FACILITATOR(Scope.SITE, Circle.PRACTITIONERS),
    MEMBER(Scope.SITE, Circle.PRACTITIONERS);

    /** Where a role is held. */
    public enum Scope {
        /** In the whole programme. */
        PROGRAMME,
        /** At one site. */
        SITE
    }

    /** Which readers of a programme the holder of a role belongs to. Nobody belongs to both in one programme. */
    public enum Circle {
        /** Those who work in its communities of practice or for them. */
        PRACTITIONERS,
        /** Those who commission services: outside the communities, whatever else they are in the programme. */
        COMMISSIONERS
    }

    private final Scope scope;
    private final Circle circle;

    Role(Scope scope, Circle circle) {
        this.scope = scope;
        this.circle = circle;
    }

    public Scope scope() {
        return scope;
    }

    public Circle circle() {
        return circle;
    }

    /** All roles of that circle. */
    public static Set<Role> of(Circle circle) {
        return Arrays.stream(values())
                .filter(role -> role.circle == circle)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(() -> EnumSet.noneOf(Role.class)), Collections::unmodifiableSet));
    }
}
