/** What each account may do where, worked out from memberships and appointments, and published. */
@NullMarked
package org.cop.membership.access;

import org.jspecify.annotations.NullMarked;
