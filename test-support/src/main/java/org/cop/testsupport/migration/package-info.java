/** What every migration must stand: data of former versions, older instances beside it, names listed in SQL and in Java. */
@NullMarked
package org.cop.testsupport.migration;

import org.jspecify.annotations.NullMarked;
