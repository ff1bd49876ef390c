/**
 * The whole platform on one machine, without Docker and without root: what {@code ./run} starts.
 *
 * <p>Read in this order: {@link org.cop.local.Launcher} (options, exit codes, what is printed), {@link org.cop.local.Platform} (what starts
 * after what, and the way back), then the rooms: {@code infrastructure}, {@code service}, {@code mailbox} on top of {@code process} (children
 * and orphans), on top of {@code home} (everything that lasts).
 */
package org.cop.local;
