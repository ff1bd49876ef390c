package org.cop.demo;

import java.time.LocalDate;
import java.util.Optional;
import org.cop.demo.programme.CaseStudy;
import org.cop.demo.programme.Issue;
import org.cop.demo.programme.Meeting;
import org.cop.demo.programme.Member;
import org.cop.demo.programme.Origin;
import org.cop.demo.programme.Site;

/** One thing that somebody of the programme does on a day: one request that changes something. */
sealed interface Step {
    LocalDate on();

    /** Tells it apart from every other step of the programme, also in another run. */
    String key();

    /** Where it is from. */
    Origin origin();

    /** The kind of activity that the newsletter makes of it, if it makes one. */
    default Optional<ActivityKind> activity() {
        return Optional.empty();
    }

    /** As the newsletter service calls them. */
    enum ActivityKind {
        SITE_ACTIVATED,
        SITE_CLOSED,
        MEMBER_JOINED,
        MEETING_HELD,
        ACTION_AGREED,
        ACTION_FED_BACK,
        CASE_STUDY_PUBLISHED,
        EVIDENCE_ADDED,
        ISSUE_RAISED,
        ISSUE_ANSWERED
    }

    /** A work comes into the programme's evidence with the first case that it is brought to. */
    record AddEvidence(CaseStudy.Evidence evidence) implements Step {
        @Override
        public LocalDate on() {
            return evidence.on();
        }

        @Override
        public String key() {
            return evidence.origin().key();
        }

        @Override
        public Origin origin() {
            return evidence.origin();
        }

        @Override
        public Optional<ActivityKind> activity() {
            return Optional.of(ActivityKind.EVIDENCE_ADDED);
        }
    }

    /** Everything that happens at one site; it happens there in order. */
    sealed interface AtSite extends Step {
        Site site();
    }

    enum SiteMove {
        BEGIN_BROKERING,
        ACTIVATE,
        BEGIN_CLOSING,
        CLOSE
    }

    record MoveSite(Site site, SiteMove move, LocalDate on) implements AtSite {
        @Override
        public String key() {
            return site.code() + "/" + move;
        }

        @Override
        public Origin origin() {
            return site.origin();
        }

        @Override
        public Optional<ActivityKind> activity() {
            return switch (move) {
                case ACTIVATE -> Optional.of(ActivityKind.SITE_ACTIVATED);
                case CLOSE -> Optional.of(ActivityKind.SITE_CLOSED);
                case BEGIN_BROKERING, BEGIN_CLOSING -> Optional.empty();
            };
        }
    }

    enum MemberMove {
        INVITE,
        JOIN,
        LEAVE
    }

    record MoveMember(Site site, Member member, MemberMove move, LocalDate on) implements AtSite {
        @Override
        public String key() {
            return site.code() + "/" + member.localPart() + "/" + member.invitedOn() + "/" + move;
        }

        @Override
        public Origin origin() {
            return member.origin();
        }

        @Override
        public Optional<ActivityKind> activity() {
            return move == MemberMove.JOIN ? Optional.of(ActivityKind.MEMBER_JOINED) : Optional.empty();
        }
    }

    enum MeetingMove {
        SCHEDULE,
        RECORD_REGISTER,
        HOLD
    }

    record MoveMeeting(Site site, Meeting meeting, MeetingMove move) implements AtSite {
        @Override
        public LocalDate on() {
            return meeting.day();
        }

        @Override
        public String key() {
            return meeting.key() + "/" + move;
        }

        @Override
        public Origin origin() {
            return meeting.origin();
        }

        @Override
        public Optional<ActivityKind> activity() {
            return move == MeetingMove.HOLD ? Optional.of(ActivityKind.MEETING_HELD) : Optional.empty();
        }
    }

    /** In the order in which a case goes through them. */
    enum CaseMove {
        DRAFT,
        HAND_IN,
        CLEAR_FOR_SITE,
        PRESENT,
        FOLLOW_UP,
        WRITE_UP,
        CLEAR_FOR_READERS,
        PUBLISH
    }

    record MoveCase(Site site, Meeting meeting, CaseStudy study, CaseMove move, LocalDate on) implements AtSite {
        @Override
        public String key() {
            return meeting.key() + "/case/" + move;
        }

        @Override
        public Origin origin() {
            return study.origin();
        }

        @Override
        public Optional<ActivityKind> activity() {
            return move == CaseMove.PUBLISH ? Optional.of(ActivityKind.CASE_STUDY_PUBLISHED) : Optional.empty();
        }
    }

    record AgreeAction(Site site, Meeting meeting, CaseStudy.Action action) implements AtSite {
        @Override
        public LocalDate on() {
            return meeting.day();
        }

        @Override
        public String key() {
            return "action/" + action.key();
        }

        @Override
        public Origin origin() {
            return action.origin();
        }

        @Override
        public Optional<ActivityKind> activity() {
            return Optional.of(ActivityKind.ACTION_AGREED);
        }
    }

    /** @param askedAt the later meeting that asked what came of it */
    record FeedBack(Site site, CaseStudy.Action action, CaseStudy.Feedback feedback, Meeting askedAt)
            implements AtSite {
        @Override
        public LocalDate on() {
            return askedAt.day();
        }

        @Override
        public String key() {
            return "action/" + action.key() + "/feedback";
        }

        @Override
        public Origin origin() {
            return action.origin();
        }

        @Override
        public Optional<ActivityKind> activity() {
            return Optional.of(ActivityKind.ACTION_FED_BACK);
        }
    }

    record AttachEvidence(Site site, Meeting meeting, CaseStudy.Evidence evidence, LocalDate on) implements AtSite {
        @Override
        public String key() {
            return evidence.origin().key() + "/ATTACH";
        }

        @Override
        public Origin origin() {
            return evidence.origin();
        }
    }

    enum IssueMove {
        DRAFT,
        RAISE,
        ACKNOWLEDGE,
        ANSWER,
        CLEAR_ANSWER
    }

    record MoveIssue(Site site, Meeting meeting, Issue issue, IssueMove move, LocalDate on) implements AtSite {
        @Override
        public String key() {
            return issue.origin().key() + "/" + move;
        }

        @Override
        public Origin origin() {
            return issue.origin();
        }

        @Override
        public Optional<ActivityKind> activity() {
            return switch (move) {
                case RAISE -> Optional.of(ActivityKind.ISSUE_RAISED);
                case CLEAR_ANSWER -> Optional.of(ActivityKind.ISSUE_ANSWERED);
                case DRAFT, ACKNOWLEDGE, ANSWER -> Optional.empty();
            };
        }
    }
}
