/** What holds for the sources and documents of the whole repository, and what no compiler looks at. */
@NullMarked
package org.cop.testsupport.repository;

import org.jspecify.annotations.NullMarked;
