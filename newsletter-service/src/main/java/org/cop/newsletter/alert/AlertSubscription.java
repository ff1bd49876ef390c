package org.cop.newsletter.alert;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cop.events.IssueEvent.Severity;

/** Of which issues a commissioner wants to be alerted, and how quickly. Who never chose is alerted of none. */
@Entity
@Table(name = "alert_subscription")
class AlertSubscription {
    enum Frequency {
        /** Within seconds. */
        AT_ONCE,
        /** On Mondays, at the hour at which editions are sent. */
        WEEKLY,
        /** On the day and at the hour at which editions are sent. */
        MONTHLY,
        NONE
    }

    @Id
    private UUID id;

    @SuppressWarnings({"unused", "UnusedVariable"}) // queries select by them
    private UUID programmeId;

    @SuppressWarnings({"unused", "UnusedVariable"})
    private String accountId;

    private String[] themes;

    private UUID[] siteIds;

    @Enumerated(EnumType.STRING)
    private Severity minimumSeverity;

    @Enumerated(EnumType.STRING)
    private Frequency frequency;

    @Version
    private int version;

    protected AlertSubscription() {}

    static AlertSubscription none(UUID id, UUID programmeId, String accountId) {
        var subscription = new AlertSubscription();
        subscription.id = id;
        subscription.programmeId = programmeId;
        subscription.accountId = accountId;
        subscription.change(List.of(), List.of(), Severity.LOW, Frequency.NONE);
        return subscription;
    }

    /**
     * @param newThemes none means all
     * @param newSiteIds none means all
     */
    void change(
            Collection<String> newThemes,
            Collection<UUID> newSiteIds,
            Severity newMinimumSeverity,
            Frequency newFrequency) {
        themes = newThemes.stream().distinct().sorted().toArray(String[]::new);
        siteIds = newSiteIds.stream().distinct().sorted().toArray(UUID[]::new);
        minimumSeverity = newMinimumSeverity;
        frequency = newFrequency;
    }

    void stop() {
        frequency = Frequency.NONE;
    }

    List<String> themes() {
        return List.of(themes);
    }

    List<UUID> siteIds() {
        return List.of(siteIds);
    }

    Severity minimumSeverity() {
        return minimumSeverity;
    }

    Frequency frequency() {
        return frequency;
    }

    int version() {
        return version;
    }
}
