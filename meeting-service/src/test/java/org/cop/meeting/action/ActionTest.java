package org.cop.meeting.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.cop.events.MeetingEvent.ActionAgreed;
import org.cop.events.MeetingEvent.ActionFedBack;
import org.cop.events.MeetingEvent.Helpfulness;
import org.cop.kit.Ids;
import org.cop.kit.place.Site;
import org.cop.kit.web.problem.RuleBroken;
import org.cop.meeting.meeting.MeetingBrief;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActionTest {
    private static final Site SITE = new Site(Ids.next(), Ids.next(), ZoneId.of("Europe/London"), false);
    private static final MeetingBrief MARCH = meeting("2012-03-14");
    private static final MeetingBrief APRIL = meeting("2012-04-11");
    private static final MeetingBrief MAY = meeting("2012-05-09");

    private final Action action = new Action(
            Ids.next(),
            SITE,
            MARCH,
            "Ask the duty team for one number",
            List.of("Outreach worker"),
            LocalDate.of(2012, 4, 11),
            null,
            MARCH.day());

    @Test
    void anAgreedActionPublishesItsDaysAndNotItsWording() {
        assertThat(action.agreed())
                .isEqualTo(new ActionAgreed(
                        action.id(),
                        SITE.programmeId(),
                        SITE.id(),
                        MARCH.id(),
                        LocalDate.of(2012, 4, 11),
                        MARCH.day()));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TOO_EARLY")
    void feedbackAtALaterMeetingClosesTheAction(Helpfulness helpful) {
        assertThat(feedBack(APRIL, helpful))
                .isEqualTo(new ActionFedBack(
                        action.id(), SITE.programmeId(), SITE.id(), APRIL.id(), true, helpful, APRIL.day()));
        assertThat(action.state()).isEqualTo(Action.State.CLOSED);
    }

    @Test
    void tooEarlyToSayKeepsItInTheQueue() {
        feedBack(APRIL, Helpfulness.TOO_EARLY);
        assertThat(action.state()).isEqualTo(Action.State.OPEN);

        feedBack(MAY, Helpfulness.PARTLY);
        assertThat(action.state()).isEqualTo(Action.State.CLOSED);
        assertThat(action.feedback())
                .extracting(Feedback::helpful)
                .containsExactly(Helpfulness.TOO_EARLY, Helpfulness.PARTLY);
    }

    @ParameterizedTest
    @EnumSource(names = {"NO", "TOO_EARLY"})
    void anActionNotTriedYetStaysOpen(Helpfulness helpful) {
        action.feedBack(Ids.next(), MARCH, APRIL, false, helpful, null, APRIL.day());

        assertThat(action.state()).isEqualTo(Action.State.OPEN);
    }

    @Test
    void feedbackIsGivenAtNoEarlierMeetingThanTheNext() {
        refused("meeting-not-later", MARCH);
        refused("meeting-not-later", meeting("2012-02-08"));
    }

    @Test
    void aClosedActionTakesNoMoreFeedback() {
        feedBack(APRIL, Helpfulness.YES);
        refused("action-closed", MAY);
    }

    private ActionFedBack feedBack(MeetingBrief at, Helpfulness helpful) {
        return action.feedBack(Ids.next(), MARCH, at, true, helpful, null, at.day());
    }

    private void refused(String code, MeetingBrief at) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> feedBack(at, Helpfulness.YES))
                .satisfies(broken -> assertThat(broken.code()).isEqualTo(code));
    }

    private static MeetingBrief meeting(String day) {
        return new MeetingBrief(Ids.next(), Instant.parse(day + "T14:00:00Z"), LocalDate.parse(day));
    }
}
