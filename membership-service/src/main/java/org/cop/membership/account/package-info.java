/** The accounts in Keycloak with which people sign in. */
@NullMarked
package org.cop.membership.account;

import org.jspecify.annotations.NullMarked;
