/**
 * Durable work: what a service has to do later, outside its transaction, or again and again. One mechanism for all of it.
 *
 * <pre>{@code
 * record Reminder(UUID meetingId) {}
 *
 * static final JobKind<Reminder> REMINDER = JobKind.of("meeting-reminder", Reminder.class);
 *
 * jobs.add(REMINDER, meetingId.toString(), new Reminder(meetingId), Duration.ofDays(1)); // in the transaction that decides it
 *
 * @ApplicationScoped
 * class MeetingReminders implements JobHandler<Reminder> {
 *     public JobKind<Reminder> kind() {
 *         return REMINDER;
 *     }
 *
 *     public JobOutcome run(Job<Reminder> job) { // outside any transaction; opens its own, and none while it calls over the network
 *         ...
 *         return JobOutcome.done();
 *     }
 * }
 * }</pre>
 */
@NullMarked
package org.cop.kit.job;

import org.jspecify.annotations.NullMarked;
