package org.cop.membership.invitation;

/** The token is right but has come too late. */
class InvitationExpired extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
