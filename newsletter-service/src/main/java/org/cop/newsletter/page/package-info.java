@NullMarked
package org.cop.newsletter.page;

import org.jspecify.annotations.NullMarked;
