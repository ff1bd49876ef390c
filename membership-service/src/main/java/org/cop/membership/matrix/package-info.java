/** Figure 1: sectors and jobs by site. */
@NullMarked
package org.cop.membership.matrix;

import org.jspecify.annotations.NullMarked;
