/**
 * What operators do by hand, in production as on one machine: {@code topics} creates the declared topics, {@code dead-letters} lists, shows
 * and replays what a service could not apply, {@code jobs} what a service still has to do, {@code republish} and {@code restored} put a
 * restored database right with the rest of the platform. {@link org.cop.ops.Ops} is the command line, {@code deploy/ops/ops} starts it.
 */
package org.cop.ops;
