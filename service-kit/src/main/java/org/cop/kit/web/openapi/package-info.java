/** What the OpenAPI documents of all services say alike. */
@NullMarked
package org.cop.kit.web.openapi;

import org.jspecify.annotations.NullMarked;
