/** What meetings agree to try, and what is heard of it at later ones. */
@NullMarked
package org.cop.meeting.action;

import org.jspecify.annotations.NullMarked;
