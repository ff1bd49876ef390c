package org.cop.kit.envelope;

/** The upper part of a sequence (V0.6): raised when a publisher's database was restored and gives numbers out a second time. */
public final class Epoch {
    private static final int BITS_OF_THE_NUMBER = 32;

    private Epoch() {}

    /** Every sequence of the epoch is above it, every sequence of an older one is not. */
    public static long floor(long epoch) {
        return epoch << BITS_OF_THE_NUMBER;
    }
}
