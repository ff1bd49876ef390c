@NullMarked
package org.cop.kit.envelope;

import org.jspecify.annotations.NullMarked;
