/** Hands the mails that are due to the mail server: who leases them, in which batches, and what becomes of those that it refuses. */
@NullMarked
package org.cop.newsletter.delivery.sending;

import org.jspecify.annotations.NullMarked;
