package org.cop.testsupport.planted.ifmatch;

public final class ETags {
    private ETags() {}

    public static void require(String ifMatch, int version) {}

    public static void requireIfSent(String ifMatch, int version) {}
}
