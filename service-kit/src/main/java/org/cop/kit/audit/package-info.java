/**
 * Who changed what, and when. Every write of an entity leaves an entry in the transaction that makes it, by itself: a service can opt an
 * entity out ({@link org.cop.kit.audit.NotAudited}), but need not think of auditing it.
 */
@NullMarked
package org.cop.kit.audit;

import org.jspecify.annotations.NullMarked;
