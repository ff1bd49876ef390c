package org.cop.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cop.demo.DemoPeople;
import org.cop.local.home.Addresses;
import org.cop.local.home.Home;
import org.cop.local.home.Service;
import org.cop.local.infrastructure.Keycloak;

/** What is printed once everything is up: where somebody who has never seen the platform looks first, and as whom. */
final class StartupSummary {
    private StartupSummary() {}

    /** @param demo the demo programme in this home, if one was loaded */
    static String text(Addresses addresses, Home home, boolean services, Optional<Path> demo) {
        StringBuilder text = new StringBuilder("\nWhere to look\n");
        line(text, "mailbox", addresses.mailbox(), "every mail that was sent");
        if (services) {
            String programme =
                    demo.map(folder -> folder.getFileName().toString()).orElse("little-miracles");
            line(
                    text,
                    "newsletter archive",
                    addresses.of(Service.NEWSLETTER).resolve("/archive/" + programme),
                    demo.isPresent() ? "the public editions" : "empty until a programme is loaded: ./run --demo");
            for (Service service : Service.values()) {
                line(text, service.database() + " API", addresses.of(service).resolve("/q/swagger-ui"), "");
            }
        }
        line(
                text,
                "Keycloak",
                addresses.keycloak().resolve("/admin"),
                "as " + Keycloak.ADMIN + ", password in " + home.secrets());
        line(text, "logs", home.logs(), "");

        text.append("\nWho can sign in, each with the password ")
                .append(DemoPeople.PASSWORD)
                .append('\n');
        DemoPeople.ADMINISTRATORS.forEach(email -> person(text, email, "programme admin"));
        demo.map(DemoPeople::appointedIn)
                .orElse(List.of())
                .forEach(person -> person(text, person.email(), person.role()));
        demo.ifPresent(folder ->
                person(text, "everybody in " + folder.getFileName() + "/members.csv", "members, facilitators"));

        text.append("""

                A token for curl:
                  curl -s %s/protocol/openid-connect/token \\
                    -d client_id=cop-cli -d grant_type=password -d username=%s -d password=%s
                """.formatted(addresses.issuer(), DemoPeople.ADMINISTRATORS.getFirst(), DemoPeople.PASSWORD));
        return text.toString();
    }

    private static void line(StringBuilder text, String what, Object where, String note) {
        text.append("  %-20s %s%s%n".formatted(what, where, note.isEmpty() ? "" : "   (" + note + ")"));
    }

    private static void person(StringBuilder text, String who, String role) {
        text.append("  %-36s %s%n".formatted(who, role));
    }
}
