/**
 * The one rule of what may be read beyond the circle it was written for: somebody who wrote none of it has read the very text that goes out,
 * with the checklist beside it. Cases, issues, answers of commissioners and evidence are all cleared by it.
 */
@NullMarked
package org.cop.casebook.clearance;

import org.jspecify.annotations.NullMarked;
