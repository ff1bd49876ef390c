package org.cop.kit.outbox;

/**
 * The outbox is cut into shards by aggregate, and whoever relays a shard locks it: all events of one aggregate go through one relay at a
 * time, so they leave in order however many instances run, while other instances relay other shards.
 */
final class Shards {
    /** Fits in the bits of an int. More instances than shards would have nothing to relay. */
    static final int COUNT = 16;

    /** Every shard, as bits. */
    static final int ALL = (1 << COUNT) - 1;

    private Shards() {}

    static int of(String key) {
        return Math.floorMod(key.hashCode(), COUNT);
    }
}
