/**
 * The meetings of the sites: when they meet, who came, what was agreed and what came of it.
 *
 * <p><b>Owns</b> meetings and their series, registers with every correction, actions and the feedback on them. What was said at a meeting
 * belongs to the people who were there: the wording of an action, a comment, a reason never leaves this service, in no event and no log.
 *
 * <p><b>Life of a meeting:</b> scheduled, perhaps moved; then its register is recorded, from its day on, and it is held, or it is held without
 * a register where nobody kept one; or it is cancelled.
 * A meeting takes place in the time zone of its programme, and the day it falls on there is the day of all that happens at it.
 *
 * <p><b>Publishes</b> on {@code cop.meeting.v1}: {@code meeting.scheduled}, {@code meeting.rescheduled}, {@code meeting.cancelled}, {@code
 * attendance.recorded}, {@code meeting.held}, {@code action.agreed}, {@code action.fed-back}. An event about a meeting says what holds now: when
 * the register of a held meeting is corrected, or a meeting that took place before it is entered later, {@code meeting.held} is published
 * again with the corrected figures, and the one with the higher sequence counts.
 *
 * <p><b>Consumes</b> {@code cop.membership.v1}: the zone of the programmes, the sites and whether they are closed, who joined and who left;
 * {@code cop.casebook.v1}: which cases were presented where; {@code cop.access.v1}: who may do what.
 */
@NullMarked
package org.cop.meeting;

import org.jspecify.annotations.NullMarked;
