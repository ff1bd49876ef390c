/** Safe repetition of a POST: {@link org.cop.kit.web.idempotency.Idempotent}. */
@NullMarked
package org.cop.kit.web.idempotency;

import org.jspecify.annotations.NullMarked;
