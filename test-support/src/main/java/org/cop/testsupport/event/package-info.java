/** Publishing, reading and republishing events in tests of one service. */
@NullMarked
package org.cop.testsupport.event;

import org.jspecify.annotations.NullMarked;
