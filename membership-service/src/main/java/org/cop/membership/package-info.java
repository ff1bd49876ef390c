/**
 * Programmes, sites, host organisations, and who belongs to them.
 *
 * <p><b>Owns</b> the names and addresses of people, and nobody else does but the newsletter, which consumes contacts. Owns what each account may
 * do where, and the accounts themselves by way of Keycloak's admin API.
 *
 * <p><b>Commands</b>: create a programme; add a host organisation; propose, broker, activate, close a site; invite members and facilitators
 * and appoint people; accept or decline an invitation, send it again; record a departure, end an appointment; remove an invitation that came to nothing; erase a person.
 *
 * <p><b>Publishes</b> on {@code cop.membership.v1} programme.created, site.proposed, site.brokering-started, site.activated,
 * site.closing-started, site.closed, member.joined, member.left, member.standing-changed, person.erased; on {@code cop.membership.contacts.v1}
 * contact.changed, contact.erased; on {@code cop.access.v1} access.changed with all that the account may do from now on.
 *
 * <p><b>Consumes</b> attendance.recorded of {@code cop.meeting.v1}, from which standing is counted; and its own access.changed, which tells
 * it nothing new.
 */
@NullMarked
package org.cop.membership;

import org.jspecify.annotations.NullMarked;
