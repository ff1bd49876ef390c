/** Clocks, medians and tables. */
@NullMarked
package org.cop.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
