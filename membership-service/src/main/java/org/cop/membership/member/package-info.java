/** Who belongs to a site, from the invitation to the departure, and to being forgotten. */
@NullMarked
package org.cop.membership.member;

import org.jspecify.annotations.NullMarked;
