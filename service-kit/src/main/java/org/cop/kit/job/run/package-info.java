/** Finds the jobs that are due and has their handlers run them: leases, attempts, back-off and what operators see of it. */
@NullMarked
package org.cop.kit.job.run;

import org.jspecify.annotations.NullMarked;
