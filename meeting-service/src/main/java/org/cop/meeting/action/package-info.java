/** What meetings agree to try, and the feedback on it at later ones. */
@NullMarked
package org.cop.meeting.action;

import org.jspecify.annotations.NullMarked;
