/** Lists a page at a time: a limit, a cursor, and a {@code Link} to the next page. */
@NullMarked
package org.cop.kit.web.paging;

import org.jspecify.annotations.NullMarked;
