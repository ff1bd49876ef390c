package org.cop.membership.programme;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cop.events.AccessEvent.Grant;
import org.cop.kit.access.Caller;
import org.cop.kit.outbox.Outbox;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;
import org.cop.kit.web.problem.InvalidRequest;
import org.cop.kit.web.problem.RuleBroken;
import org.cop.membership.access.Access;
import org.jboss.logging.Logger;

@ApplicationScoped
class ProgrammeService {
    private static final Logger LOG = Logger.getLogger(ProgrammeService.class);

    private final ProgrammeRepository programmes;
    private final FirstAdminAppointer firstAdmin;
    private final Outbox outbox;
    private final Caller caller;
    private final Access access;

    ProgrammeService(
            ProgrammeRepository programmes,
            FirstAdminAppointer firstAdmin,
            Outbox outbox,
            Caller caller,
            Access access) {
        this.programmes = programmes;
        this.firstAdmin = firstAdmin;
        this.outbox = outbox;
        this.caller = caller;
        this.access = access;
    }

    @Transactional
    Programme create(ProgrammeResource.ProgrammeRequest request) {
        if (!access.mayBeginProgrammes(caller.accountId())) {
            throw new ForbiddenException();
        }
        if (programmes.hasSlug(request.slug())) {
            throw RuleBroken.at("slug", "slug-taken", "Another programme has this short name");
        }
        var programme = Programme.of(
                request.slug(), request.title(), zone(request.zone()), request.startsOn(), request.endsOn());
        programmes.persist(programme);
        outbox.publish(programme.created());
        firstAdmin.appoint(programme, caller.accountId());
        LOG.infof("Programme %s created", programme.id());
        return programme;
    }

    /** Those in which the caller has any part. */
    @Transactional
    Page<Programme> ofCaller(Paging paging) {
        return programmes.page(caller.grants().stream().map(Grant::programmeId).collect(Collectors.toSet()), paging);
    }

    @Transactional
    Programme get(UUID id) {
        return programmes.require(id);
    }

    private static ZoneId zone(String id) {
        // A place, not an offset: hours shift in summer.
        if (!ZoneId.getAvailableZoneIds().contains(id)) {
            throw new InvalidRequest("zone", "zone-unknown", "A time zone is called like Europe/London");
        }
        return ZoneId.of(id);
    }
}
