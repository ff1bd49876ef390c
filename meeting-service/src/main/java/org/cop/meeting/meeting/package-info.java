/** Meetings from the plan to the register: scheduled, moved or cancelled, recorded and held. */
@NullMarked
package org.cop.meeting.meeting;

import org.jspecify.annotations.NullMarked;
