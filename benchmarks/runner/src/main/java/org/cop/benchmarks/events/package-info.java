/** From the write of an event in one service to what another made of it. */
@NullMarked
package org.cop.benchmarks.events;

import org.jspecify.annotations.NullMarked;
