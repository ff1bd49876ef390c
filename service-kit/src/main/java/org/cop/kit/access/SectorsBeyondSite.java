package org.cop.kit.access;

import java.util.Collection;
import java.util.List;
import org.cop.events.Sector;

/**
 * The sectors of people as readers beyond their site may know them ({@link SiteCircle}). At most sites there is one expert by experience or
 * none, and whoever learns that there is one knows who has been homeless: beyond the site they appear only inside counts of five or more.
 * Fewer are counted with the largest sector, so that neither of the two is seen alone; of a single person the sector is not shown at all.
 * Seed: the programme's rule for small numbers, k = 5.
 */
public final class SectorsBeyondSite {
    /** The fewest experts by experience of a site that are counted as such. */
    public static final int FEWEST_COUNTED_APART = 5;

    /** What the people counted together are called. */
    public static final String FOLDED = "Voluntary sector or lived experience";

    private SectorsBeyondSite() {}

    /** Where it is counted among others. */
    public static Sector of(Sector sector) {
        return sector == Sector.EXPERT_BY_EXPERIENCE ? Sector.VOLUNTARY : sector;
    }

    /** In order, each once. */
    public static List<Sector> of(Collection<Sector> sectors) {
        return sectors.stream().map(SectorsBeyondSite::of).distinct().sorted().toList();
    }

    /** Whether a sector of a site is shown only together with another that is folded into it, or it into that. */
    public static boolean isFolded(Sector sector, long expertsByExperienceAtTheSite) {
        return of(sector) == of(Sector.EXPERT_BY_EXPERIENCE) && expertsByExperienceAtTheSite < FEWEST_COUNTED_APART;
    }
}
