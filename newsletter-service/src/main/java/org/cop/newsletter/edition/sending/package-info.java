/** An approved edition: its approval and mails, and what is taken out of it afterwards. */
@NullMarked
package org.cop.newsletter.edition.sending;

import org.jspecify.annotations.NullMarked;
