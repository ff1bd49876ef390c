/** How a command gets to Kafka. */
package org.cop.ops.kafka;
