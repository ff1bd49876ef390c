/** An edition on its way to its readers, beside clients that only send. */
@NullMarked
package org.cop.benchmarks.mail;

import org.jspecify.annotations.NullMarked;
