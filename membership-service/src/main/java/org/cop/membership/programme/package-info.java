/** Programmes, each with its own calendar, knowing nothing of each other. */
@NullMarked
package org.cop.membership.programme;

import org.jspecify.annotations.NullMarked;
