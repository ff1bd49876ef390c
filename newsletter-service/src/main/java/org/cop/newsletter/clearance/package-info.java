/** What whoever lets a text of the editors go beyond the programme looks for; the casebook asks the same of whoever clears a text there. */
@NullMarked
package org.cop.newsletter.clearance;

import org.jspecify.annotations.NullMarked;
