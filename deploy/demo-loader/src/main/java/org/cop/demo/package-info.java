/**
 * Loads a programme from its folder of readable files into a running platform, through the public REST APIs and as the people of the
 * programme with their own tokens. So it shows what the platform can do, and can do nothing that they cannot.
 *
 * <p>Read in this order: {@link org.cop.demo.DemoLoader} (the way as a whole), {@link org.cop.demo.Plan} with {@code Step} (what happens, in
 * which order), {@code SetUp} and {@code TimelineRunner} (who takes the steps), then {@code PeopleWork}, {@code MeetingWork},
 * {@code CaseWork} and {@code Editions} (the requests). {@code ProgressProbe} finds what an earlier run has done. The files are read in
 * {@link org.cop.demo.programme}. The platform is reached by {@code org.cop.client.api}.
 *
 * <p>Services apply each other's events with a delay of some milliseconds. Nothing here sleeps and hopes: {@code ReadinessWaiter} waits
 * until a service lets somebody in, {@code MeetingWork} until a roster holds a member, {@code Editions} until the newsletter has applied what happened in a month.
 */
package org.cop.demo;
