/** What this service knows of programmes, sites and meetings from the events of others, in its own words and no more than it needs. */
@NullMarked
package org.cop.casebook.upstream;

import org.jspecify.annotations.NullMarked;
