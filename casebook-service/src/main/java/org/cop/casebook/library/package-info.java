/** What was published, for readers beyond the site: the cleared text and nothing else of a case. */
@NullMarked
package org.cop.casebook.library;

import org.jspecify.annotations.NullMarked;
