/** The organisations that host sites. */
@NullMarked
package org.cop.membership.organisation;

import org.jspecify.annotations.NullMarked;
