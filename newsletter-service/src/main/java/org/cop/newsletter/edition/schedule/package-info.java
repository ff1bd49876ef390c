/** What happens by itself: when editions are assembled and go out. */
@NullMarked
package org.cop.newsletter.edition.schedule;

import org.jspecify.annotations.NullMarked;
