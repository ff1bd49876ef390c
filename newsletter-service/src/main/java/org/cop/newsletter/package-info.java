/**
 * The newsletter: what happens at every site of a programme, gathered into one edition a month for each audience, and mailed.
 *
 * <h2>What we own</h2>
 * Activities (one for each thing that happened and that a reader may care about), editions and their lines, the settings of a programme's
 * newsletter, outside subscribers and their consent, who opted out, commissioners' subscriptions to flagged issues, and the queue of
 * mails. Names and addresses are here as contacts, subscribers and deliveries, and nowhere else.
 *
 * <h2>Commands</h2>
 * Assemble, edit, test and approve an edition; change the settings; subscribe, confirm, unsubscribe; choose which issues to be alerted of; release or
 * reject an alert that was held.
 * When a month has closed the programme's own schedule assembles, and sends too if the programme chose so.
 *
 * <h2>Events published</h2>
 * {@code edition.assembled}, {@code edition.approved}, {@code edition.redacted}, {@code edition.sent}; {@code subscription.ended},
 * {@code subscription.resumed}, {@code edition-preference.changed}.
 *
 * <h2>Events consumed</h2>
 * Programmes, sites and members ({@code cop.membership.v1}), contacts ({@code cop.membership.contacts.v1}), meetings and actions
 * ({@code cop.meeting.v1}), cases and evidence ({@code cop.casebook.v1}), issues ({@code cop.issue.v1}), grants ({@code cop.access.v1}); after
 * a restore its own ({@code cop.newsletter.v1}).
 * In whatever order they come, and however often: the same events make the same edition, and no replay mails anybody.
 */
@NullMarked
package org.cop.newsletter;

import org.jspecify.annotations.NullMarked;
