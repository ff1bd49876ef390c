/** Roles in the whole programme, and who holds them. */
@NullMarked
package org.cop.membership.appointment;

import org.jspecify.annotations.NullMarked;
