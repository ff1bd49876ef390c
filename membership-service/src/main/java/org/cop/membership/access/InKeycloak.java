package org.cop.membership.access;

/**
 * What is to be done in Keycloak to a realm role of an account, or to its being enabled. A founder's account was not made here, and the role
 * with which they began was not given here: once they hold nothing, both are an operator's to take away and to give.
 */
public enum InKeycloak {
    /** The account holds something by which it is to have it. */
    GIVE,
    /** It stays as it is, whoever made it so. */
    LEAVE,
    TAKE_AWAY
}
