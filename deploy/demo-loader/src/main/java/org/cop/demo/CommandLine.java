package org.cop.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cop.client.api.ClientFailure;

/** What is asked for when the loader is started by itself, to load into any platform that runs. */
record CommandLine(Path folder, Map<String, URI> addresses, String password, Path journals) {
    private static final String USAGE = """
            usage: --folder FOLDER [--NAME ADDRESS ...] [--password PASSWORD]
              where a part of the platform is, if not where ./run starts it:
                --membership, --meeting, --casebook, --newsletter   base address of the service
                --issuer      Keycloak's realm, which must have the client cop-cli
                --mailbox     where the mails of all its people can be read
              --password      of the administrator; everybody who is invited chooses the same
              --journals      folder in which is noted how far a load has come, so that it can go on;
                              if not ~/.local/state/cop-demo-loader""";

    static CommandLine parse(List<String> arguments) {
        Map<String, URI> addresses = new HashMap<>(Map.of(
                "membership", URI.create("http://localhost:18081"),
                "meeting", URI.create("http://localhost:18082"),
                "casebook", URI.create("http://localhost:18083"),
                "newsletter", URI.create("http://localhost:18084"),
                "issuer", URI.create("http://localhost:18080/realms/cop"),
                "mailbox", URI.create("http://localhost:18026")));
        Optional<Path> folder = Optional.empty();
        String password = DemoPeople.PASSWORD;
        Path journals = Path.of(System.getProperty("user.home"), ".local/state/cop-demo-loader");

        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            String name = option.startsWith("--") ? option.substring(2) : "";
            if (rest.isEmpty()) {
                throw new ClientFailure(USAGE);
            }
            String value = rest.pop();
            if (name.equals("folder")) {
                folder = Optional.of(Path.of(value));
            } else if (name.equals("password")) {
                password = value;
            } else if (name.equals("journals")) {
                journals = Path.of(value);
            } else if (addresses.containsKey(name)) {
                addresses.put(name, URI.create(value));
            } else {
                throw new ClientFailure("Unknown option " + option + "\n" + USAGE);
            }
        }
        return new CommandLine(folder.orElseThrow(() -> new ClientFailure(USAGE)), addresses, password, journals);
    }
}
