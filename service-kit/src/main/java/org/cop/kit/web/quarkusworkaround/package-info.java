/**
 * What works around Quarkus 3.34.1. Nothing else depends on this package: an upgrade begins by deleting a class of it and running the tests.
 */
@NullMarked
package org.cop.kit.web.quarkusworkaround;

import org.jspecify.annotations.NullMarked;
