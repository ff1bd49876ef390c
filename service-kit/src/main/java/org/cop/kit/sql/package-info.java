/**
 * SQL for what is no aggregate: the outbox and the inbox, projections, queues, statements over many rows at once. On JDBI, with named
 * parameters, in the transaction that is there. Nothing else takes a connection of the pool or speaks JDBC.
 */
@NullMarked
package org.cop.kit.sql;

import org.jspecify.annotations.NullMarked;
