/**
 * Benchmarks of the whole platform, each beside its floor: the least that the same work takes on the same machine with nothing of ours in
 * it. Both run in turn within one run, so that what the machine does meanwhile hits both. They print tables and judge nothing.
 */
@NullMarked
package org.cop.benchmarks;

import org.jspecify.annotations.NullMarked;
