/** What the services are measured against: the same framework, the same JVM flags and the same token check, and nothing of ours. */
@NullMarked
package org.cop.floors;

import org.jspecify.annotations.NullMarked;
