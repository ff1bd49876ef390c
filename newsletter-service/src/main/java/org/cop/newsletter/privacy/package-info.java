@NullMarked
package org.cop.newsletter.privacy;

import org.jspecify.annotations.NullMarked;
