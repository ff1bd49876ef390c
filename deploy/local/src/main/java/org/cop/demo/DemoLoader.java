package org.cop.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** Loads a programme's folder into the running platform. */
public final class DemoLoader {
    private DemoLoader() {}

    /**
     * @param folder for example {@code deploy/demo/little-miracles}
     * @param addresses of membership, meeting, casebook, newsletter, keycloak, issuer and mailbox
     * @param progress one line for each step, for the person who waits
     */
    public static void load(Path folder, Map<String, URI> addresses, PrintStream progress) throws IOException {
        progress.println("Nothing to load in " + folder);
    }
}
