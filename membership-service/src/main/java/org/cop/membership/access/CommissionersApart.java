package org.cop.membership.access;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cop.events.AccessEvent.Grant;
import org.cop.events.Role;
import org.cop.kit.sql.Sql;
import org.cop.kit.web.problem.RuleBroken;

/**
 * Whoever commissions services in a programme stays outside its communities of practice: nobody is commissioner and something else in one
 * programme. Refused when somebody is invited, by their address, and again when they accept, by their account.
 */
@ApplicationScoped
public class CommissionersApart {
    private static final String CODE = "commissioner-stays-outside";
    private static final String REASON =
            "Whoever commissions services in a programme stays outside its communities: no other role goes with it";

    private final Sql sql;

    CommissionersApart(Sql sql) {
        this.sql = sql;
    }

    /**
     * For whoever invites.
     *
     * @param email in small letters
     * @throws RuleBroken {@code commissioner-stays-outside} if the person with this address is invited to, or has, a role in the programme
     *     that does not go with this one
     */
    @Transactional(MANDATORY)
    public void requireFor(UUID programmeId, String email, Role role) {
        boolean otherCircle = sql.statement("""
                        select 1 from (
                            select programme_id, email, role from member where state in ('INVITED', 'JOINED')
                            union all
                            select programme_id, email, role from appointment where state in ('INVITED', 'ACTIVE')) held
                        where programme_id = :programme and email = :email and role <> all (:circle) limit 1
                        """)
                .bind("programme", programmeId)
                .bind("email", email)
                .bindArray("circle", Role.class, Role.of(role.circle()))
                .exists();
        if (otherCircle) {
            throw RuleBroken.at("email", CODE, REASON);
        }
    }

    /** What came about before the rule was there may still change and end. */
    static void requireNoneNew(List<Grant> before, List<Grant> after) {
        if (!inBothCircles(before).containsAll(inBothCircles(after))) {
            throw new RuleBroken(CODE, REASON);
        }
    }

    private static Set<UUID> inBothCircles(Collection<Grant> grants) {
        Map<UUID, Set<Role.Circle>> circles = new HashMap<>();
        grants.forEach(
                grant -> circles.computeIfAbsent(grant.programmeId(), programme -> EnumSet.noneOf(Role.Circle.class))
                        .add(grant.role().circle()));
        return circles.entrySet().stream()
                .filter(held -> held.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
