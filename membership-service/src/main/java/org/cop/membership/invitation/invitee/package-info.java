/** Whom invitations are for: what members and people with a role in a programme have in common, and what an answer changes for them. */
@NullMarked
package org.cop.membership.invitation.invitee;

import org.jspecify.annotations.NullMarked;
