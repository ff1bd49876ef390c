/** X, Y and F: where attendance puts each member. */
@NullMarked
package org.cop.membership.standing;

import org.jspecify.annotations.NullMarked;
