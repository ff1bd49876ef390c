package org.cop.newsletter.alert;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.cop.events.IssueEvent.IssueRaised;
import org.cop.newsletter.activity.Activities;
import org.cop.newsletter.activity.Activity;
import org.cop.newsletter.activity.ActivityKind;
import org.cop.newsletter.activity.ActivityText;
import org.cop.newsletter.delivery.Delivery;
import org.cop.newsletter.delivery.Letter;
import org.cop.newsletter.delivery.LetterWriter;
import org.cop.newsletter.mail.MailContent;
import org.cop.newsletter.mail.MailKind;
import org.cop.newsletter.page.Paragraphs;
import org.cop.newsletter.programme.KnownProgrammes;
import org.cop.newsletter.programme.KnownSites;
import org.cop.newsletter.programme.Programme;
import org.cop.newsletter.sql.Sql;
import org.cop.newsletter.subscriber.MailingList;

/** The mails to commissioners: one issue at once, or those of a week or month together. */
@ApplicationScoped
class AlertMails implements LetterWriter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Activities activities;
    private final KnownProgrammes programmes;
    private final KnownSites sites;
    private final Sql sql;

    AlertMails(Activities activities, KnownProgrammes programmes, KnownSites sites, Sql sql) {
        this.activities = activities;
        this.programmes = programmes;
        this.sites = sites;
        this.sql = sql;
    }

    /** An issue as commissioners read it: without who raised it, and from which case. */
    record FlaggedIssue(String site, String theme, String severity, String raisedOn, String summary, String statement) {

        public List<String> paragraphs() {
            return Paragraphs.of(statement);
        }
    }

    @CheckedTemplate(basePath = "alert", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance mailText(String programme, List<FlaggedIssue> issues, String unsubscribe);

        static native TemplateInstance mailHtml(String programme, List<FlaggedIssue> issues, String unsubscribe);
    }

    @Override
    public boolean writes(Delivery.Kind kind) {
        return kind == Delivery.Kind.ALERT;
    }

    @Override
    public Object subject(Delivery delivery) {
        return delivery.id();
    }

    @Override
    @Transactional
    public Letter write(Delivery delivery) {
        List<UUID> issueIds =
                sql.list("select issue_id from alert where delivery_id = ?", row -> row.id("issue_id"), delivery.id());
        List<Activity> raised = activities.all(ActivityKind.ISSUE_RAISED, issueIds);
        Programme programme = programmes.require(raised.getFirst().programmeId());
        List<FlaggedIssue> issues = raised.stream().map(this::flagged).toList();
        String subject = issues.size() == 1
                ? "Issue raised at " + issues.getFirst().site() + ": "
                        + issues.getFirst().summary()
                : issues.size() + " issues raised";
        return new Letter(
                new MailContent(
                        MailKind.ALERT,
                        programme.title(),
                        subject,
                        Templates.mailText(programme.title(), issues, MailContent.UNSUBSCRIBE)
                                .render(),
                        Templates.mailHtml(programme.title(), issues, MailContent.UNSUBSCRIBE)
                                .render(),
                        "alerts." + programme.slug() + ".newsletter"),
                MailingList.ALERTS);
    }

    private FlaggedIssue flagged(Activity activity) {
        var raised = (IssueRaised) Objects.requireNonNull(activity.event());
        return new FlaggedIssue(
                sites.find(raised.siteId()).map(site -> site.place()).orElse("one of the sites"),
                ActivityText.theme(raised.theme()),
                ActivityText.severity(raised.severity()),
                DAY.format(raised.on()),
                raised.summary(),
                raised.statement());
    }
}
