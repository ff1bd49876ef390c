package org.cop.newsletter.settings;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a programme wants its newsletter: it is assembled {@code editorialDays} before the day and hour of sending, so that somebody can read
 * it over; then it goes out by itself, or waits until somebody approves it.
 */
@Entity
@Table(name = "newsletter_settings")
public class NewsletterSettings {
    /** Whether an edition needs somebody's word to go out. */
    @Schema(name = "SendingMode")
    public enum Mode {
        /** It goes out at its hour when the checks pass and nobody was quicker. */
        AUTOMATIC,
        /** It waits. */
        APPROVAL
    }

    @Id
    private UUID programmeId;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    private int sendDay;

    private int sendHour;

    private int editorialDays;

    @Version
    private int version;

    protected NewsletterSettings() {}

    /** Until a programme says otherwise: approval, the fifth of the month at nine, three days to read it over. */
    static NewsletterSettings initial(UUID programmeId) {
        var settings = new NewsletterSettings();
        settings.programmeId = programmeId;
        settings.change(Mode.APPROVAL, 5, 9, 3);
        return settings;
    }

    void change(Mode newMode, int newSendDay, int newSendHour, int newEditorialDays) {
        mode = newMode;
        sendDay = newSendDay;
        sendHour = newSendHour;
        editorialDays = newEditorialDays;
    }

    public Mode mode() {
        return mode;
    }

    public int sendDay() {
        return sendDay;
    }

    public int sendHour() {
        return sendHour;
    }

    public int editorialDays() {
        return editorialDays;
    }

    int version() {
        return version;
    }
}
