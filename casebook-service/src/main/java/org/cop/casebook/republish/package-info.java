/** What this service publishes again of what it has published: nothing that was not cleared, and nothing of what was withdrawn. */
@NullMarked
package org.cop.casebook.republish;

import org.jspecify.annotations.NullMarked;
