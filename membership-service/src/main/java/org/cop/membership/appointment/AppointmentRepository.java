package org.cop.membership.appointment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cop.events.Role;
import org.cop.kit.database.Hql;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;
import org.cop.kit.web.problem.RuleBroken;
import org.cop.membership.appointment.Appointment.State;

@ApplicationScoped
class AppointmentRepository implements PanacheRepositoryBase<Appointment, UUID> {
    private static final String PRESENT = Hql.oneOf(List.of(State.INVITED, State.ACTIVE));

    Appointment require(UUID programmeId, UUID id) {
        return find("programmeId = ?1 and id = ?2", programmeId, id)
                .singleResultOptional()
                .orElseThrow(NotFoundException::new);
    }

    /** A founder who holds the role and whose name and address are not known. */
    Optional<Appointment> lockNameless(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(appointment ->
                        appointment.isFounder() && appointment.isActive() && appointment.email() == null);
    }

    boolean hasPresent(UUID programmeId, Role role, String email) {
        return count("programmeId = ?1 and role = ?2 and email = ?3 and state in " + PRESENT, programmeId, role, email)
                > 0;
    }

    /** While the programme is locked, or two administrators could relieve each other at the same moment. */
    void requireAnotherAdmin(Appointment ending) {
        if (ending.isActiveAdmin() && !isWithheld(ending.id()) && !hasAnotherAdmin(ending)) {
            throw new RuleBroken("last-administrator", "A programme keeps at least one administrator");
        }
    }

    /** Whose access is withheld after a restore administers nothing. */
    private boolean hasAnotherAdmin(Appointment ending) {
        return list(
                        "programmeId = ?1 and role = ?2 and state = ?3 and id <> ?4",
                        ending.programmeId(),
                        Role.PROGRAMME_ADMIN,
                        State.ACTIVE,
                        ending.id())
                .stream()
                .anyMatch(other -> !isWithheld(other.id()));
    }

    private boolean isWithheld(UUID id) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select exists (select 1 from withheld_access where record_id = ?1)", Boolean.class)
                .setParameter(1, id)
                .getSingleResult();
    }

    Page<Appointment> page(UUID programmeId, Paging paging) {
        return paging.page(
                find("programmeId = ?1 and id > ?2 order by id", programmeId, paging.afterId())
                        .range(0, paging.limit())
                        .list(),
                Appointment::id);
    }
}
