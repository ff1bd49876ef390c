/** What is forgotten of mails of long ago: their addresses first, and then that there were any. */
@NullMarked
package org.cop.newsletter.delivery.purge;

import org.jspecify.annotations.NullMarked;
