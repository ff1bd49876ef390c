@NullMarked
package org.cop.newsletter.upstream;

import org.jspecify.annotations.NullMarked;
