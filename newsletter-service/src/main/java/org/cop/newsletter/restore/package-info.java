/** What holds for the whole service after its database was put back to an earlier time. */
@NullMarked
package org.cop.newsletter.restore;

import org.jspecify.annotations.NullMarked;
