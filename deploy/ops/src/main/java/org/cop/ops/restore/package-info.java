/**
 * After a database was put back to an earlier time: {@code ops restored} raises the epoch of its events, has the service publish its present
 * state again and consume what came after the back-up; after Kafka was lost it does the former two alone. {@code ops republish} does the publishing alone.
 */
package org.cop.ops.restore;
