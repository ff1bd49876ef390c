/** What this service knows from the events of others, in the words that meetings need. */
@NullMarked
package org.cop.meeting.upstream;

import org.jspecify.annotations.NullMarked;
