/** Who reads: from which circle, and what was cleared for it. */
@NullMarked
package org.cop.casebook.reader;

import org.jspecify.annotations.NullMarked;
