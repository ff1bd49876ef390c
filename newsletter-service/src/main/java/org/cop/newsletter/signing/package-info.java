/** The one key with which we sign what must not be guessed: links in mails, and what an address is known by where it must not stand. */
@NullMarked
package org.cop.newsletter.signing;

import org.jspecify.annotations.NullMarked;
