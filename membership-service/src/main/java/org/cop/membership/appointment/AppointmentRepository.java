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
import org.cop.kit.sql.Sql;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;
import org.cop.kit.web.problem.RuleBroken;
import org.cop.membership.appointment.Appointment.State;

@ApplicationScoped
class AppointmentRepository implements PanacheRepositoryBase<Appointment, UUID> {
    private static final String PRESENT = Hql.oneOf(List.of(State.INVITED, State.ACTIVE));

    private final Sql sql;

    AppointmentRepository(Sql sql) {
        this.sql = sql;
    }

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
        if (ending.isActiveAdmin() && anyInForce(List.of(ending)) && !hasAnotherAdmin(ending)) {
            throw new RuleBroken("last-administrator", "A programme keeps at least one administrator");
        }
    }

    /** Whose access is withheld after a restore administers nothing. */
    private boolean hasAnotherAdmin(Appointment ending) {
        return anyInForce(list(
                "programmeId = ?1 and role = ?2 and state = ?3 and id <> ?4",
                ending.programmeId(),
                Role.PROGRAMME_ADMIN,
                State.ACTIVE,
                ending.id()));
    }

    private boolean anyInForce(List<Appointment> appointments) {
        return sql.statement("""
                        select 1 from unnest(:appointments) as appointment(id)
                        where not exists (select 1 from withheld_access w where w.record_id = appointment.id)
                        """)
                .bindColumn("appointments", UUID.class, appointments, Appointment::id)
                .exists();
    }

    Page<Appointment> page(UUID programmeId, Paging paging) {
        return paging.page(
                find("programmeId = ?1 and id > ?2 order by id", programmeId, paging.afterId())
                        .range(0, paging.limit())
                        .list(),
                Appointment::id);
    }
}
