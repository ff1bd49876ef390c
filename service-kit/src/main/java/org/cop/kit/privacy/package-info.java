/** Before a text reaches others: what a machine sees of somebody in it, and what a second reader has looked for. */
@NullMarked
package org.cop.kit.privacy;

import org.jspecify.annotations.NullMarked;
