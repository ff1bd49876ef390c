package org.cop.systemtests.platform;

import java.util.List;

/**
 * How much of a campaign (bad input, faults on the wire, kills, two instances, replay, restores) a run does: a short part by a seed
 * that is printed, or with {@code ./verify --long} ({@code -Dcampaigns.long=true}) all of it.
 */
public final class Campaign {
    private static final boolean LONG = Boolean.getBoolean("campaigns.long");

    private Campaign() {}

    public static boolean isLong() {
        return LONG;
    }

    /** @return the one or the other, as the run is */
    public static int size(int inShort, int inLong) {
        return LONG ? inLong : inShort;
    }

    /** The same in every short run, so that a run that was green stays green; another in each long one. */
    public static long seed() {
        return LONG ? System.nanoTime() : 20120301L;
    }

    /** All of them, or those of a short run. */
    public static <T> List<T> some(List<T> all, List<T> inShort) {
        return LONG ? all : inShort;
    }

    /** The services that a campaign is about: all of them, or those of a short run. */
    public static List<String> services(String... inShort) {
        return some(RunningPlatform.SERVICES, List.of(inShort));
    }
}
