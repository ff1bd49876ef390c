/** That each OpenAPI document is the committed one, and speaks the one dialect. */
@NullMarked
package org.cop.testsupport.openapi;

import org.jspecify.annotations.NullMarked;
