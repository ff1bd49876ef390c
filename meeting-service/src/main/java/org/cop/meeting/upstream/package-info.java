/** What this service has heard from the membership, in the words that meetings need. */
@NullMarked
package org.cop.meeting.upstream;

import org.jspecify.annotations.NullMarked;
