/**
 * What operators do by hand, in production as on one machine: {@code topics} creates the declared topics, {@code dead-letters} lists, shows
 * and replays what a service could not apply. {@link org.cop.ops.Ops} is the command line, {@code deploy/ops/ops} starts it.
 */
package org.cop.ops;
