/** Invitations by mail: tokens used once, accepted or declined by whoever holds them. Whom they are for, others know: {@link org.cop.membership.invitation.invitee.Invitees}. */
@NullMarked
package org.cop.membership.invitation;

import org.jspecify.annotations.NullMarked;
