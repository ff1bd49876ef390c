@NullMarked
package org.cop.newsletter.subscriber;

import org.jspecify.annotations.NullMarked;
