/**
 * What REST resources answer with beyond their view: entity tags and places. The packages below it hold what every resource has in common
 * without asking for it.
 */
@NullMarked
package org.cop.kit.web;

import org.jspecify.annotations.NullMarked;
