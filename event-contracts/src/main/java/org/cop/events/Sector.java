package org.cop.events;

/** The sectors by which the programme's report groups the members. Seed: programme report, Figure 1. */
public enum Sector {
    VOLUNTARY,
    LOCAL_AUTHORITY,
    NHS,
    CRIMINAL_JUSTICE,
    EXPERT_BY_EXPERIENCE
}
