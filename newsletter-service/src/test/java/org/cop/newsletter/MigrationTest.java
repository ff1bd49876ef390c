package org.cop.newsletter;

import static java.util.Map.entry;
import static org.cop.testsupport.migration.ListedValues.constants;

import java.util.Map;
import java.util.Set;
import org.cop.events.Audience;
import org.cop.events.IssueEvent;
import org.cop.testsupport.migration.MigrationContract;

class MigrationTest extends MigrationContract {
    private static final String UNRELEASED = "before the first release: no older instance runs beside it";

    @Override
    protected String firstMigration() {
        return "V1__newsletter.sql";
    }

    @Override
    protected int checksumOfFirstMigration() {
        return -167269970;
    }

    @Override
    protected Set<String> movedTables() {
        return Set.of("known_programme", "known_site");
    }

    @Override
    protected Map<String, String> contractions() {
        return Map.of(
                "V2__activities_of_any_kind.sql", UNRELEASED,
                "V5__mail_queue_for_every_kind.sql", UNRELEASED,
                "V7__subscription_requests_are_jobs.sql", UNRELEASED,
                "V8__places_are_the_kits.sql", UNRELEASED);
    }

    @Override
    protected Map<String, Set<String>> listedValues() {
        return Map.ofEntries(
                entry("newsletter_settings.mode", constants("org.cop.newsletter.settings.NewsletterSettings$Mode")),
                entry("activity.audience", constants(Audience.class, "SITE")),
                entry("edition.audience", constants(Audience.class, "SITE")),
                entry("edition.state", constants("org.cop.newsletter.edition.EditionState")),
                entry("subscriber.state", constants("org.cop.newsletter.subscriber.Subscriber$State")),
                entry("subscriber.consent_method", constants("org.cop.newsletter.subscriber.Consent$Method")),
                entry("alert_subscription.minimum_severity", constants(IssueEvent.Severity.class)),
                entry(
                        "alert_subscription.frequency",
                        constants("org.cop.newsletter.alert.AlertSubscription$Frequency")),
                entry("alert.frequency", constants("org.cop.newsletter.alert.AlertSubscription$Frequency", "NONE")),
                entry("held_alert.state", constants("org.cop.newsletter.alert.HeldAlerts$State")),
                entry("delivery.state", Set.of("PENDING", "SENT", "FAILED", "CANCELLED")));
    }
}
