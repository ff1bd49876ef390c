package org.cop.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Who can sign in on this machine. All have the same password, which is no secret: nothing here can be reached from another machine.
 */
public final class DemoPeople {
    /** Of the first administrators, and of everybody who accepts an invitation while a demo programme is loaded. */
    public static final String PASSWORD = "little-miracles-2012";

    /** They come with the realm and may set up programmes; see {@code realm-additions.json}. */
    public static final List<String> ADMINISTRATORS = List.of("ada.admin@example.org", "eve.admin@example.org");

    private DemoPeople() {}

    public record Person(String role, String email) {}

    /** The people appointed to a loaded programme, by role; its members are in {@code members.csv} beside. */
    public static List<Person> appointedIn(Path folder) {
        Path file = folder.resolve("programme.yaml");
        List<Person> people = new ArrayList<>();
        if (Files.exists(file)) {
            try {
                for (JsonNode appointment :
                        new YAMLMapper().readTree(file.toFile()).path("appointments")) {
                    String role = appointment.path("role").asText();
                    String email = appointment.path("email").asText();
                    if (!role.isEmpty() && !email.isEmpty()) {
                        people.add(new Person(role.toLowerCase(Locale.ROOT).replace('_', ' '), email));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file, e);
            }
        }
        return people;
    }
}
