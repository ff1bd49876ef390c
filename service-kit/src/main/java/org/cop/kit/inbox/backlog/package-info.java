/** What of the topics that a service consumes is still to be applied or to be looked at, for operators. */
@NullMarked
package org.cop.kit.inbox.backlog;

import org.jspecify.annotations.NullMarked;
