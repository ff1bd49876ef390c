/**
 * What every service needs and no user ever named: publishing and applying events exactly once, who may do what, problem documents, paging,
 * audit, ids and the clock. Nothing here knows of members, meetings, cases or editions.
 */
@NullMarked
package org.cop.kit;

import org.jspecify.annotations.NullMarked;
