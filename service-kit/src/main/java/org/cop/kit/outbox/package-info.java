@NullMarked
package org.cop.kit.outbox;

import org.jspecify.annotations.NullMarked;
