/** What this service consumes of others. */
@NullMarked
package org.cop.membership.upstream;

import org.jspecify.annotations.NullMarked;
