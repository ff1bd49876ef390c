package org.cop.membership.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.cop.kit.outbox.Outbox;
import org.cop.membership.account.Accounts.Holder;
import org.jboss.logging.Logger;

/** The founder's name and address, in the two transactions between which Keycloak is asked for them. */
@ApplicationScoped
class FounderContact {
    private static final Logger LOG = Logger.getLogger(FounderContact.class);
    private static final int LONGEST_NAME = 120;

    private final AppointmentRepository appointments;
    private final Outbox outbox;

    FounderContact(AppointmentRepository appointments, Outbox outbox) {
        this.appointments = appointments;
        this.outbox = outbox;
    }

    /** The account of a founder who has no name yet and is still one. */
    @Transactional
    Optional<String> account(UUID appointmentId) {
        return appointments.lockNameless(appointmentId).map(Appointment::accountId);
    }

    /** Not under an address with which somebody is administrator already, or invited: that is the same person, and has a contact. */
    @Transactional
    void publish(UUID appointmentId, Holder holder) {
        appointments
                .lockNameless(appointmentId)
                .filter(founder -> !appointments.hasPresent(founder.programmeId(), founder.role(), holder.email()))
                .ifPresent(founder -> {
                    var name = holder.name();
                    outbox.publish(founder.nameFounder(
                            name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name, holder.email()));
                    LOG.infof("Appointment %s: the founder has a contact", appointmentId);
                });
    }
}
