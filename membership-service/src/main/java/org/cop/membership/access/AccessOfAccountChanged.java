package org.cop.membership.access;

/**
 * An account holds other grants than before; observed in the transaction that decides it.
 *
 * @param firstOrLast whether it held none before, or holds none now
 */
public record AccessOfAccountChanged(String accountId, boolean firstOrLast) {}
