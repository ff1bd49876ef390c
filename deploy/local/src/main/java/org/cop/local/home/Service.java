package org.cop.local.home;

import java.util.Locale;
import org.cop.client.platform.Port;

/** The four services. */
public enum Service {
    MEMBERSHIP(Port.MEMBERSHIP),
    MEETING(Port.MEETING),
    CASEBOOK(Port.CASEBOOK),
    NEWSLETTER(Port.NEWSLETTER);

    private final Port port;

    Service(Port port) {
        this.port = port;
    }

    Port port() {
        return port;
    }

    public String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Also the name of its module, its log and its consumer group. */
    public String label() {
        return database() + "-service";
    }
}
