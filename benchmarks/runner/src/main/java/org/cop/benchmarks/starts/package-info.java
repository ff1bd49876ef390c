/** What a start of each service takes, beside a bare hello's. */
@NullMarked
package org.cop.benchmarks.starts;

import org.jspecify.annotations.NullMarked;
