@NullMarked
package org.cop.newsletter.settings;

import org.jspecify.annotations.NullMarked;
