/** The topics as {@code deploy/kafka/topics.yaml} declares them. */
package org.cop.client.topics;
