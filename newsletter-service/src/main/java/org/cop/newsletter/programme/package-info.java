@NullMarked
package org.cop.newsletter.programme;

import org.jspecify.annotations.NullMarked;
