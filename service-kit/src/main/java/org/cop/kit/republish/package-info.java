/**
 * A service publishes its whole present state again: after a restore, in a new epoch; for a compacted topic one of whose records could not
 * be applied; for a new or restored reader. By ordinary events, which change nothing where the state is known.
 */
@NullMarked
package org.cop.kit.republish;

import org.jspecify.annotations.NullMarked;
