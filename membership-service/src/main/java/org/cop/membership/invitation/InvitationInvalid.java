package org.cop.membership.invitation;

/** No open invitation has that token: it was never given out, was used, or a later mail has replaced it. Which of these is not told. */
class InvitationInvalid extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
