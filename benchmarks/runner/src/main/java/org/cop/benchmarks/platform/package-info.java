/** The platform that is measured: its infrastructure from the launcher of {@code ./run}, its services as processes of our own. */
@NullMarked
package org.cop.benchmarks.platform;

import org.jspecify.annotations.NullMarked;
