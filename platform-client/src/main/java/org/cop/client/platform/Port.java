package org.cop.client.platform;

/** What listens on this machine, and how far from the base that all ports are counted from. */
public enum Port {
    /** The browser application. */
    PORTAL(0),
    SMTP(25),
    MAILBOX(26),
    KEYCLOAK(80),
    MEMBERSHIP(81),
    MEETING(82),
    CASEBOOK(83),
    NEWSLETTER(84),
    KAFKA(92),
    KAFKA_CONTROLLER(93),
    /** Where Kafka takes clients that come through a proxy. */
    KAFKA_TUNNEL(94),
    /** Where Kafka sends those clients: nobody listens here unless a test does. */
    KAFKA_TUNNEL_PROXY(95),
    POSTGRES(432);

    private final int offset;

    Port(int offset) {
        this.offset = offset;
    }

    /** @param base what all ports of a platform are counted from */
    public int from(int base) {
        return base + offset;
    }
}
