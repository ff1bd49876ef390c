/** Case studies on their way from a draft to what others may read. */
@NullMarked
package org.cop.casebook.casestudy;

import org.jspecify.annotations.NullMarked;
