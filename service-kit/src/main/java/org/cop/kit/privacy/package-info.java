/** What a machine sees of somebody in a text. */
@NullMarked
package org.cop.kit.privacy;

import org.jspecify.annotations.NullMarked;
