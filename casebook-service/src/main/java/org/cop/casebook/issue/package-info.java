/** What sites ask of commissioners, and what they are answered. */
@NullMarked
package org.cop.casebook.issue;

import org.jspecify.annotations.NullMarked;
