@NullMarked
package org.cop.newsletter.delivery;

import org.jspecify.annotations.NullMarked;
