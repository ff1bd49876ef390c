/** Published works that knowledge brokers find for the cases of their programme. */
@NullMarked
package org.cop.casebook.evidence;

import org.jspecify.annotations.NullMarked;
