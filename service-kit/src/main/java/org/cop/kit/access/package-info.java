/**
 * Who may do what where. Keycloak says who somebody is; what they may do in which programme and at which site the membership service
 * publishes on {@code cop.access.v1}, and every service keeps it in its own table. It is read anew with each request, so that whoever loses a
 * role is locked out of every instance as soon as the event has arrived, whatever their token says.
 */
@NullMarked
package org.cop.kit.access;

import org.jspecify.annotations.NullMarked;
