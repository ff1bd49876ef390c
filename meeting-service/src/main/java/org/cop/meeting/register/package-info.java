/** Who came to a meeting: recorded once, corrected with a reason as often as needed. */
@NullMarked
package org.cop.meeting.register;

import org.jspecify.annotations.NullMarked;
