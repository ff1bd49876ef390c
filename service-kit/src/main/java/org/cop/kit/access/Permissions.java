package org.cop.kit.access;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.cop.events.Role.Scope.PROGRAMME;
import static org.cop.events.Role.Scope.SITE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.cop.events.Role;

/**
 * The permissions that resources ask for with {@code @PermissionsAllowed}, and services through {@link Caller}, and who has them. The
 * checks ({@link PermissionFilter}), the access matrix and its documentation come from {@link #TABLE}. A new role does not compile before
 * each row has decided about it; a list of roles elsewhere fails {@code ArchitectureTest}. A resource method under a permission of a programme takes a parameter
 * {@code UUID programmeId} of its path, one under a permission of a site a {@code UUID siteId}: without it nobody may call it.
 *
 * <p>Fails closed: what is not in the table nobody has, a role that is in no row permits nothing, an account without grants has no
 * permission, and at a site that this service does not know nobody has any, so that the answer for an unknown site is the one for a site of
 * others.
 */
public final class Permissions {
    public static final String PROGRAMME_ADMIN = "programme-admin";
    public static final String PROGRAMME_EDITOR = "programme-editor";
    public static final String KNOWLEDGE_BROKER = "knowledge-broker";
    public static final String PROGRAMME_COMMISSIONER = "programme-commissioner";
    public static final String PROGRAMME_STAFF = "programme-staff";
    public static final String PROGRAMME_PARTICIPANT = "programme-participant";
    public static final String SITE_ADMIN = "site-admin";
    public static final String SITE_FACILITATOR = "site-facilitator";
    public static final String SITE_MEMBER = "site-member";
    public static final String SITE_CASEWORK = "site-casework";
    public static final String SITE_EVIDENCE = "site-evidence";
    public static final String SITE_READER = "site-reader";
    public static final String SITE_CIRCLE = "site-circle";
    public static final String SITE_CLEARANCE = "site-clearance";
    public static final String SITE_ANSWERS = "site-answers";

    /** Each permission once: its name, where it is asked for, what it means, and whether a role has it. */
    public static final List<Permission> TABLE = List.of(
            row(PROGRAMME_ADMIN, PROGRAMME, "Runs the programme", role -> switch (role) {
                case PROGRAMME_ADMIN -> true;
                case EDITOR, KNOWLEDGE_BROKER, COMMISSIONER, FACILITATOR, MEMBER -> false;
            }),
            row(PROGRAMME_EDITOR, PROGRAMME, "Makes its newsletters", role -> switch (role) {
                case PROGRAMME_ADMIN, EDITOR -> true;
                case KNOWLEDGE_BROKER, COMMISSIONER, FACILITATOR, MEMBER -> false;
            }),
            row(KNOWLEDGE_BROKER, PROGRAMME, "Finds evidence for its sites", role -> switch (role) {
                case KNOWLEDGE_BROKER -> true;
                case PROGRAMME_ADMIN, EDITOR, COMMISSIONER, FACILITATOR, MEMBER -> false;
            }),
            row(
                    PROGRAMME_COMMISSIONER,
                    PROGRAMME,
                    "Commissions services; reads the issues raised",
                    role -> switch (role) {
                        case COMMISSIONER -> true;
                        case PROGRAMME_ADMIN, EDITOR, KNOWLEDGE_BROKER, FACILITATOR, MEMBER -> false;
                    }),
            row(PROGRAMME_STAFF, PROGRAMME, "Looks after the programme or one of its sites", role -> switch (role) {
                case PROGRAMME_ADMIN, EDITOR, KNOWLEDGE_BROKER, FACILITATOR -> true;
                case COMMISSIONER, MEMBER -> false;
            }),
            row(
                    PROGRAMME_PARTICIPANT,
                    PROGRAMME,
                    "Has any role in it or at one of its sites: what is read must be chosen by the reader's audience",
                    role -> switch (role) {
                        case PROGRAMME_ADMIN, EDITOR, KNOWLEDGE_BROKER, COMMISSIONER, FACILITATOR, MEMBER -> true;
                    }),
            row(SITE_ADMIN, SITE, "Administers the programme that the site belongs to", role -> switch (role) {
                case PROGRAMME_ADMIN -> true;
                case EDITOR, KNOWLEDGE_BROKER, COMMISSIONER, FACILITATOR, MEMBER -> false;
            }),
            row(SITE_FACILITATOR, SITE, "Facilitates the site, or administers its programme", role -> switch (role) {
                case PROGRAMME_ADMIN, FACILITATOR -> true;
                case EDITOR, KNOWLEDGE_BROKER, COMMISSIONER, MEMBER -> false;
            }),
            row(
                    SITE_MEMBER,
                    SITE,
                    "Belongs to the site; not its administrators, for whom cases are not",
                    role -> switch (role) {
                        case FACILITATOR, MEMBER -> true;
                        case PROGRAMME_ADMIN, EDITOR, KNOWLEDGE_BROKER, COMMISSIONER -> false;
                    }),
            row(
                    SITE_CASEWORK,
                    SITE,
                    "Works on the cases of the site, as one of its people or as knowledge broker",
                    role -> switch (role) {
                        case KNOWLEDGE_BROKER, FACILITATOR, MEMBER -> true;
                        case PROGRAMME_ADMIN, EDITOR, COMMISSIONER -> false;
                    }),
            row(SITE_EVIDENCE, SITE, "Brings evidence to its cases", role -> switch (role) {
                case KNOWLEDGE_BROKER, FACILITATOR -> true;
                case PROGRAMME_ADMIN, EDITOR, COMMISSIONER, MEMBER -> false;
            }),
            row(SITE_READER, SITE, "Reads who belongs to the site and when it meets", role -> switch (role) {
                case PROGRAMME_ADMIN, KNOWLEDGE_BROKER, FACILITATOR, MEMBER -> true;
                case EDITOR, COMMISSIONER -> false;
            }),
            row(SITE_CIRCLE, SITE, "Reads what is for the site alone", role -> switch (role) {
                case PROGRAMME_ADMIN, FACILITATOR, MEMBER -> true;
                case EDITOR, KNOWLEDGE_BROKER, COMMISSIONER -> false;
            }),
            row(
                    SITE_CLEARANCE,
                    SITE,
                    "Answers for the site when a text of it goes beyond the programme",
                    role -> switch (role) {
                        case KNOWLEDGE_BROKER, FACILITATOR -> true;
                        case PROGRAMME_ADMIN, EDITOR, COMMISSIONER, MEMBER -> false;
                    }),
            row(
                    SITE_ANSWERS,
                    SITE,
                    "Reads the answers of commissioners to it before they are cleared",
                    role -> switch (role) {
                        case PROGRAMME_ADMIN, EDITOR, KNOWLEDGE_BROKER, FACILITATOR -> true;
                        case COMMISSIONER, MEMBER -> false;
                    }));

    private static final Map<String, Permission> BY_NAME = TABLE.stream()
            .collect(collectingAndThen(toMap(Permission::name, identity()), Collections::unmodifiableMap));

    private Permissions() {}

    /** Empty for what stands in no row: a service may have permissions of its own. */
    static Optional<Permission> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The roles that have it, wherever they are held: for what is asked about people who make no request. */
    public static Set<Role> holders(String permission) {
        return named(permission).map(Permission::roles).orElse(Set.of());
    }

    /**
     * How far a permission reaches for a role alone, in the words of the access matrix: {@code -}, {@code own site} or
     * {@code own programme}.
     */
    public static String reach(String permission, Role role) {
        Permission row = BY_NAME.get(permission);
        if (row == null || !row.roles().contains(role)) {
            return "-";
        }
        return row.scope() == SITE && role.scope() == SITE ? "own site" : "own programme";
    }

    /** The table as Markdown, for the documentation. */
    public static String markdown() {
        Set<Role> roles = EnumSet.allOf(Role.class);
        var lines = new ArrayList<String>();
        lines.add("| Permission | Who has it | "
                + roles.stream().map(Permissions::title).collect(joining(" | ")) + " |");
        lines.add("|-|-|" + "-|".repeat(roles.size()));
        TABLE.forEach(row -> lines.add("| `" + row.name() + "` | " + row.meaning() + " | "
                + roles.stream().map(role -> reach(row.name(), role)).collect(joining(" | ")) + " |"));
        return String.join("\n", lines);
    }

    private static String title(Role role) {
        return switch (role) {
            case PROGRAMME_ADMIN -> "Programme admin";
            case EDITOR -> "Editor";
            case KNOWLEDGE_BROKER -> "Knowledge broker";
            case COMMISSIONER -> "Commissioner";
            case FACILITATOR -> "Facilitator";
            case MEMBER -> "Member";
        };
    }

    private static Permission row(String name, Role.Scope scope, String meaning, Predicate<Role> has) {
        Set<Role> roles = EnumSet.allOf(Role.class);
        roles.removeIf(has.negate());
        return new Permission(name, scope, meaning, roles);
    }
}
