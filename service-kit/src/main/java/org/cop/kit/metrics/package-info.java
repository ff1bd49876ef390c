/** What operators see as figures at {@code /q/metrics}. Names, units and labels are explained in the operator's guide. */
@NullMarked
package org.cop.kit.metrics;

import org.jspecify.annotations.NullMarked;
