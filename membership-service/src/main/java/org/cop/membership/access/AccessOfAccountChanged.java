package org.cop.membership.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.cop.events.AccessEvent.Grant;
import org.cop.events.Role;

/**
 * An account holds other grants than before; observed in the transaction that decides it.
 *
 * @param firstOrLast whether it held none before, or holds none now
 * @param gained the roles that it holds somewhere now and held nowhere before
 */
public record AccessOfAccountChanged(String accountId, boolean firstOrLast, Set<Role> gained) {
    static AccessOfAccountChanged between(String accountId, Collection<Grant> before, Collection<Grant> now) {
        var gained = roles(now);
        gained.removeAll(roles(before));
        return new AccessOfAccountChanged(accountId, before.isEmpty() != now.isEmpty(), gained);
    }

    private static EnumSet<Role> roles(Collection<Grant> grants) {
        return grants.stream().map(Grant::role).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
