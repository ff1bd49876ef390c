@NullMarked
package org.cop.newsletter.alert;

import org.jspecify.annotations.NullMarked;
