/** What this service hears from others. */
@NullMarked
package org.cop.membership.upstream;

import org.jspecify.annotations.NullMarked;
