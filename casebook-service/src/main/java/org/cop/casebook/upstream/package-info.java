/** What this service has heard of programmes, sites and meetings, in its own words and no more than it needs. */
@NullMarked
package org.cop.casebook.upstream;

import org.jspecify.annotations.NullMarked;
