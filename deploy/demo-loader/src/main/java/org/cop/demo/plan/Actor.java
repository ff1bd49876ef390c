package org.cop.demo.plan;

import java.util.Optional;

/**
 * Somebody of the programme, in the role in which they do something.
 *
 * @param email their address, by which they sign in
 * @param role as grants name it
 * @param site code of the site at which they have the role; absent for a role in the whole programme
 */
public record Actor(String email, String role, Optional<String> site) {
    static Actor at(String site, String email, String role) {
        return new Actor(email, role, Optional.of(site));
    }

    static Actor of(String email, String role) {
        return new Actor(email, role, Optional.empty());
    }
}
