/** What a text from outside may hold. */
@NullMarked
package org.cop.kit.text;

import org.jspecify.annotations.NullMarked;
