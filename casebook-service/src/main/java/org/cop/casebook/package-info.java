/**
 * The casebook: what a community of practice learns from its cases, and what it asks of commissioners.
 *
 * <p>One rule stands above all others: <b>no text reaches an audience that it was not cleared for</b>, and a second person clears exactly the
 * text that goes out (see {@link org.cop.casebook.clearance}). A case is its author's until it is handed in; then it is read by the people of
 * its site and the knowledge brokers of the programme, and by nobody else, until it is published for PROGRAMME or wider. Administrators do
 * not read cases. Nothing that somebody wrote about a case stands in a log, in an error or in an event, but the title and the one line of a
 * published case.
 *
 * <p><b>We own</b> case studies with every wording they have had and every clearance, evidence and the cases it was brought to, issues for
 * commissioners and their answers.
 *
 * <p><b>What people do here</b>
 * <ul>
 *   <li>{@link org.cop.casebook.casestudy} - a member drafts a case and hands it in for review; somebody else clears it; it is presented at
 *       a meeting, followed up, written up, cleared again, published, and may be withdrawn at any time;
 *   <li>{@link org.cop.casebook.evidence} - a knowledge broker adds a published work and brings it to cases; somebody else clears it for
 *       readers beyond the programme;
 *   <li>{@link org.cop.casebook.issue} - a member drafts an issue, a second person raises it, commissioners acknowledge and answer it, and
 *       a second person clears the answer for others than the site that asked;
 *   <li>{@link org.cop.casebook.library} - published cases, for whoever may read them;
 *   <li>{@link org.cop.casebook.retention} - nobody does anything: what is not shown any more, and drafts that nobody goes on with, are
 *       deleted by rule.
 * </ul>
 *
 * <p><b>Events published</b>, on {@code cop.casebook.v1}: case-study.presented, case-study.published, case-study.withdrawn (of a published one
 * only), evidence.added, evidence.attached; on {@code cop.issue.v1}: issue.raised, issue.acknowledged, issue.answered.
 *
 * <p><b>Events consumed</b>: {@code cop.membership.v1} (programmes and their time zone, sites and whether they are closed),
 * {@code cop.meeting.v1} (on which day a site meets), {@code cop.access.v1} (who may do what where). See
 * {@link org.cop.casebook.upstream}.
 *
 * <p>A closed site is read-only, with one exception: a case can still be withdrawn, for somebody may recognise themselves years later.
 */
@NullMarked
package org.cop.casebook;

import org.jspecify.annotations.NullMarked;
