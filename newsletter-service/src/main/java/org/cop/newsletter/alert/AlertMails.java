package org.cop.newsletter.alert;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cop.events.IssueEvent.IssueRaised;
import org.cop.events.Role;
import org.cop.kit.mail.LinkMarker;
import org.cop.kit.mail.MailContent;
import org.cop.kit.sql.Sql;
import org.cop.newsletter.activity.Activity;
import org.cop.newsletter.activity.ActivityKind;
import org.cop.newsletter.activity.IssueText;
import org.cop.newsletter.activity.KnownActivities;
import org.cop.newsletter.delivery.Delivery;
import org.cop.newsletter.delivery.DeliveryKind;
import org.cop.newsletter.delivery.MailBody;
import org.cop.newsletter.delivery.MailComposer;
import org.cop.newsletter.page.Paragraphs;
import org.cop.newsletter.programme.KnownProgrammes;
import org.cop.newsletter.programme.KnownSites;
import org.cop.newsletter.programme.Programme;
import org.cop.newsletter.unsubscribe.MailingList;

/** The mails to commissioners: one issue at once, or those of a week or month together. */
@ApplicationScoped
class AlertMails implements MailComposer {
    static final DeliveryKind ALERT = new DeliveryKind("ALERT", true);

    /** An address that takes no mail at all is not mailed digest after digest for ever. */
    private static final Duration TRIED = Duration.ofDays(62);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final KnownActivities activities;
    private final KnownProgrammes programmes;
    private final KnownSites sites;
    private final Sql sql;
    private final Clock clock;

    AlertMails(KnownActivities activities, KnownProgrammes programmes, KnownSites sites, Sql sql, Clock clock) {
        this.activities = activities;
        this.programmes = programmes;
        this.sites = sites;
        this.sql = sql;
        this.clock = clock;
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
    public Set<DeliveryKind> kinds() {
        return Set.of(ALERT);
    }

    @Override
    public Set<Role> addressees() {
        return AlertReaders.ROLES;
    }

    /** It was addressed when it was decided on, or when the contact became known: whoever has stopped commissioning, or the alerts, gets none. */
    @Override
    @Transactional
    public Optional<Object> wantedContent(Delivery delivery) {
        boolean wanted = AlertReaders.withRoles(sql.statement("""
                        select 1 from contact c
                        join alert_subscription s on s.programme_id = c.programme_id and s.account_id = c.account_id
                        where c.id = :id and c.%s and s.frequency <> 'NONE'
                        """.formatted(AlertReaders.CONTACT_READS)))
                .bind("id", delivery.recipientId())
                .exists();
        return wanted ? Optional.of(delivery.id()) : Optional.empty();
    }

    /** The next digest takes its issues: nobody else would know that an alert was not sent, and what it is about. */
    @Override
    @Transactional(MANDATORY)
    public void givenUp(Delivery delivery) {
        sql.statement("""
                update alert set delivery_id = null, frequency = case frequency when 'AT_ONCE' then 'WEEKLY' else frequency end
                where delivery_id = :delivery and flagged_at > :since
                """)
                .bind("delivery", delivery.id())
                .bind("since", clock.instant().minus(TRIED))
                .execute();
    }

    @Override
    @Transactional
    public MailBody compose(Delivery delivery) {
        LinkMarker link = LinkMarker.random();
        List<UUID> issueIds = sql.statement("select issue_id from alert where delivery_id = :delivery")
                .bind("delivery", delivery.id())
                .list(row -> row.uuid("issue_id"));
        List<Activity> raised = activities.all(ActivityKind.ISSUE_RAISED, issueIds);
        Programme programme = programmes.require(raised.getFirst().programmeId());
        List<FlaggedIssue> issues = raised.stream().map(this::flagged).toList();
        String subject = issues.size() == 1
                ? "Issue raised at " + issues.getFirst().site() + ": "
                        + issues.getFirst().summary()
                : issues.size() + " issues raised";
        return new MailBody(
                new MailContent(
                        ALERT.label(),
                        programme.title(),
                        subject,
                        Templates.mailText(programme.title(), issues, link.value())
                                .render(),
                        Templates.mailHtml(programme.title(), issues, link.value())
                                .render(),
                        "alerts." + programme.slug() + ".newsletter",
                        link),
                MailingList.ALERTS);
    }

    private FlaggedIssue flagged(Activity activity) {
        var raised = (IssueRaised) Objects.requireNonNull(activity.event());
        return new FlaggedIssue(
                sites.find(raised.siteId()).map(site -> site.place()).orElse("one of the sites"),
                IssueText.theme(raised.theme()),
                IssueText.severity(raised.severity()),
                DAY.format(raised.on()),
                raised.summary(),
                raised.statement());
    }
}
