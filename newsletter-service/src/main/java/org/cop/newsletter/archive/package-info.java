@NullMarked
package org.cop.newsletter.archive;

import org.jspecify.annotations.NullMarked;
