package org.cop.newsletter.settings;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;
import org.cop.kit.web.ETags;
import org.cop.newsletter.settings.NewsletterSettings.Mode;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Every programme that is known has settings. */
@ApplicationScoped
public class SettingsService {
    private static final Logger LOG = Logger.getLogger(SettingsService.class);

    private final EntityManager entities;

    SettingsService(EntityManager entities) {
        this.entities = entities;
    }

    /** For a programme that has just become known; one that has settings keeps them. */
    @Transactional(MANDATORY)
    public void begin(UUID programmeId) {
        if (entities.find(NewsletterSettings.class, programmeId) == null) {
            entities.persist(NewsletterSettings.initial(programmeId));
        }
    }

    @Transactional
    public NewsletterSettings of(UUID programmeId) {
        var settings = entities.find(NewsletterSettings.class, programmeId);
        if (settings == null) {
            throw new NotFoundException("No such programme");
        }
        return settings;
    }

    @Transactional
    NewsletterSettings change(
            UUID programmeId, @Nullable String ifMatch, Mode mode, int sendDay, int sendHour, int editorialDays) {
        var settings = of(programmeId);
        ETags.require(ifMatch, settings.version());
        settings.change(mode, sendDay, sendHour, editorialDays);
        LOG.infof(
                "Newsletter of programme %s: %s, day %d, hour %d, %d editorial days",
                programmeId, mode, sendDay, sendHour, editorialDays);
        return settings;
    }
}
