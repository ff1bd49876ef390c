/** What a service depends on and does not own: whether it answers, since when it does not, and how those who ask are spared the waiting. */
@NullMarked
package org.cop.kit.dependency;

import org.jspecify.annotations.NullMarked;
