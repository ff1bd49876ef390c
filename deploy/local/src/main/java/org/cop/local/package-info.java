/**
 * The whole platform on one machine, without Docker and without root: what {@code ./run} starts.
 *
 * <p>Read in this order: {@link org.cop.local.Launcher} (options, exit codes, what is printed), {@link org.cop.local.Platform}
 * (what starts after what, and the way back), then one class per part: {@code Postgres}, {@code Kafka},
 * {@code Keycloak} with {@code Realm}, {@code Mail}, {@code Service}. {@code Children} and {@code Leftovers} see to it that no
 * process is left behind; everything that lasts is in {@code Home}.
 */
package org.cop.local;
