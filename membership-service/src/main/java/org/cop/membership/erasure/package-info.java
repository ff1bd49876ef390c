/** Forgetting a person: everything that a programme knows of them, in whatever role. */
@NullMarked
package org.cop.membership.erasure;

import org.jspecify.annotations.NullMarked;
