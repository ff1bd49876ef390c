package org.cop.membership.access;

import org.cop.kit.web.problem.Unavailable;

/** The account is being deleted, or was a moment ago: nobody can be given anything with it. There will be another if they try again. */
public class AccountDeleted extends Unavailable {
    private static final long serialVersionUID = 1L;

    AccountDeleted() {
        super("accounts-unavailable", "Accounts cannot be made or changed for the moment");
    }
}
