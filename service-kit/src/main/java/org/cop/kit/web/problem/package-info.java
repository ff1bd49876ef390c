/**
 * Problem documents (RFC 9457) and the exceptions that become one. A service throws {@link org.cop.kit.web.problem.RuleBroken},
 * {@link org.cop.kit.web.problem.InvalidRequest} or JAX-RS' {@code NotFoundException} and chooses no status codes itself.
 */
@NullMarked
package org.cop.kit.web.problem;

import org.jspecify.annotations.NullMarked;
