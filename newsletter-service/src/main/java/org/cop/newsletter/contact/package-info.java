/** How to reach the people of the programmes, as published by the membership, and who of them wants no editions. */
@NullMarked
package org.cop.newsletter.contact;

import org.jspecify.annotations.NullMarked;
