@NullMarked
package org.cop.newsletter.mail;

import org.jspecify.annotations.NullMarked;
