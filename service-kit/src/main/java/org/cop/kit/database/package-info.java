@NullMarked
package org.cop.kit.database;

import org.jspecify.annotations.NullMarked;
