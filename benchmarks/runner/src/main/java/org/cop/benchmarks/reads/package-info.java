/** What people look up most, beside the least that a request costs. */
@NullMarked
package org.cop.benchmarks.reads;

import org.jspecify.annotations.NullMarked;
