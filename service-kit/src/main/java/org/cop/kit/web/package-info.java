/**
 * What every REST resource has in common: problem documents, entity tags, cursor pages, safe repetition of a POST, and what a text or a
 * JSON body may hold. A service throws {@link org.cop.kit.web.RuleBroken}, {@link org.cop.kit.web.InvalidRequest} or JAX-RS'
 * {@code NotFoundException} and chooses no status codes itself.
 */
@NullMarked
package org.cop.kit.web;

import org.jspecify.annotations.NullMarked;
