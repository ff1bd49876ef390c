/** Sites and their life: proposed, brokering, active, closing, closed. */
@NullMarked
package org.cop.membership.site;

import org.jspecify.annotations.NullMarked;
