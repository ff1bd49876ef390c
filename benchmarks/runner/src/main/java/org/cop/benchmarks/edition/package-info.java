/** A month's activities on their way into an edition. */
@NullMarked
package org.cop.benchmarks.edition;

import org.jspecify.annotations.NullMarked;
