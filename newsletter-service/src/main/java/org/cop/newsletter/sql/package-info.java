@NullMarked
package org.cop.newsletter.sql;

import org.jspecify.annotations.NullMarked;
