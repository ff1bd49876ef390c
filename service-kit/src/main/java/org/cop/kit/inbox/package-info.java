@NullMarked
package org.cop.kit.inbox;

import org.jspecify.annotations.NullMarked;
