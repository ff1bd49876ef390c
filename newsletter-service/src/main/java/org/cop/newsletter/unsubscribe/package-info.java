/** Links at the foot of mails, which unsubscribe from a list without a login. What a list is to whom, its feature knows. */
@NullMarked
package org.cop.newsletter.unsubscribe;

import org.jspecify.annotations.NullMarked;
