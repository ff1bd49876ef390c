/** What this service publishes again of its present state, read from its tables as they stand. */
@NullMarked
package org.cop.meeting.republish;

import org.jspecify.annotations.NullMarked;
