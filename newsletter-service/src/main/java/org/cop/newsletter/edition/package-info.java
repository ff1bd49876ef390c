@NullMarked
package org.cop.newsletter.edition;

import org.jspecify.annotations.NullMarked;
