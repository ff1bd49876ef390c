/**
 * The running platform as its people reach it: the four services by their public REST APIs, Keycloak for tokens, and the mailbox in which
 * invitations arrive. Nothing here knows what a programme is.
 */
package org.cop.client.api;
