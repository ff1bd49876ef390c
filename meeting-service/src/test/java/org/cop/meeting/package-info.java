/** What the tests of the meeting service share. */
@NullMarked
package org.cop.meeting;

import org.jspecify.annotations.NullMarked;
