package org.cop.membership.invitation;

/** A token that cannot be used. Why, only its holder learns: whoever makes one up learns nothing but that there is no such invitation. */
class InvitationRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    enum Reason {
        UNKNOWN(404, "invitation-invalid", "There is no invitation with this code; ask for it to be sent again"),
        USED(409, "invitation-used", "This invitation was accepted already; sign in with your account"),
        DECLINED(409, "invitation-declined", "This invitation was declined; ask to be invited again"),
        WITHDRAWN(410, "invitation-withdrawn", "This invitation was withdrawn by those who sent it"),
        REPLACED(
                410, "invitation-replaced", "A later mail has taken the place of this one; use the code that it holds"),
        EXPIRED(410, "invitation-expired", "This invitation has expired; ask for it to be sent again");

        private final int status;
        private final String code;
        private final String title;

        Reason(int status, String code, String title) {
            this.status = status;
            this.code = code;
            this.title = title;
        }

        int status() {
            return status;
        }

        String code() {
            return code;
        }

        String title() {
            return title;
        }
    }

    InvitationRefused(Reason reason) {
        super(reason.code(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
