/** Making an edition: assembling it from what happened, and editing it until it is approved. */
@NullMarked
package org.cop.newsletter.edition.editing;

import org.jspecify.annotations.NullMarked;
