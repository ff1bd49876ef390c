/** From the write of a fact in one service to what another made of it. */
@NullMarked
package org.cop.benchmarks.events;

import org.jspecify.annotations.NullMarked;
