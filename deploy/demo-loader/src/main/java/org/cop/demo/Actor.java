package org.cop.demo;

import java.util.Optional;
import org.cop.demo.programme.Member;
import org.cop.demo.programme.Programme;
import org.cop.demo.programme.Site;

/**
 * Somebody of the programme, in the part that entitles them to what they do.
 *
 * @param email their address, by which they sign in
 * @param role as grants name it
 * @param site code of the site at which they have the role; absent for a role in the whole programme
 */
record Actor(String email, String role, Optional<String> site) {
    static Actor of(Member member, Site site) {
        return new Actor(member.email(), member.role().name(), Optional.of(site.code()));
    }

    static Actor of(Programme.Appointment appointment) {
        return new Actor(appointment.email(), appointment.role().name(), Optional.empty());
    }
}
