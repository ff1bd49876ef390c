package org.cop.ops.database;

import java.util.List;
import java.util.stream.Stream;
import org.cop.ops.Ops.Failed;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The services, each with a database of its own. */
public enum Service {
    MEMBERSHIP("membership", "V1__membership.sql"),
    MEETING("meeting", "V1__meetings.sql"),
    CASEBOOK("casebook", "V1__casebook.sql"),
    NEWSLETTER("newsletter", "V1__newsletter.sql");

    private final String label;
    private final String firstMigration;

    /** @param firstMigration frozen, and of that service alone: by it a database is known */
    Service(String name, String firstMigration) {
        this.label = name + "-service";
        this.firstMigration = firstMigration;
    }

    /** What of its state can be published again. */
    public List<String> sources() {
        return switch (this) {
            case MEMBERSHIP -> List.of("access", "contacts", "programmes", "sites", "members");
            case MEETING -> List.of("meetings", "actions");
            case CASEBOOK -> List.of("case-studies", "evidence", "issues");
            case NEWSLETTER -> List.of();
        };
    }

    /** As it calls itself, also to Kafka: its consumer group has that name. */
    @Override
    public String toString() {
        return label;
    }

    /**
     * @param database what to call it in a message
     * @param scripts as the schema history has them: with their folder, as {@code db/migration/V1__meetings.sql}
     * @throws Failed if these are the migrations of none
     */
    static Service ofMigrations(String database, List<String> scripts) {
        return Stream.of(values())
                .filter(service -> scripts.stream().anyMatch(script -> script.endsWith(service.firstMigration)))
                .findFirst()
                .orElseThrow(() -> new Failed(database + " is the database of no service: nothing was changed"));
    }

    /** What {@code --service} takes. */
    public static final class Converter implements ITypeConverter<Service> {
        @Override
        public Service convert(String value) {
            return Stream.of(values())
                    .filter(service -> service.label.equals(value))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "there is no service \"%s\"; there are %s".formatted(value, List.of(values()))));
        }
    }
}
