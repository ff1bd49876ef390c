/** Keycloak's accounts, brought to what the membership knows. */
package org.cop.ops.accounts;
