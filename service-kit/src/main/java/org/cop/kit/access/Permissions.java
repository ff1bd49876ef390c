package org.cop.kit.access;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.cop.events.Role.COMMISSIONER;
import static org.cop.events.Role.EDITOR;
import static org.cop.events.Role.FACILITATOR;
import static org.cop.events.Role.MEMBER;
import static org.cop.events.Role.Scope.PROGRAMME;
import static org.cop.events.Role.Scope.SITE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cop.events.Role;

/**
 * The permissions that resources ask for with {@code @PermissionsAllowed}, and who has them. The checks ({@link PermissionFilter}), the
 * access matrix and its documentation come from {@link #TABLE}. A resource method under a permission of a programme takes a parameter
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

    private static final Role ADMIN = Role.PROGRAMME_ADMIN;
    private static final Role BROKER = Role.KNOWLEDGE_BROKER;

    /** Each permission once: its name, where it is asked for, what it means, and the roles that have it. */
    public static final List<Permission> TABLE = List.of(
            row(PROGRAMME_ADMIN, PROGRAMME, "Runs the programme", ADMIN),
            row(PROGRAMME_EDITOR, PROGRAMME, "Makes its newsletters", EDITOR, ADMIN),
            row(KNOWLEDGE_BROKER, PROGRAMME, "Finds evidence for its sites", BROKER),
            row(PROGRAMME_COMMISSIONER, PROGRAMME, "Commissions services; reads the issues raised", COMMISSIONER),
            row(
                    PROGRAMME_STAFF,
                    PROGRAMME,
                    "Looks after the programme or one of its sites",
                    ADMIN,
                    EDITOR,
                    BROKER,
                    FACILITATOR),
            row(
                    PROGRAMME_PARTICIPANT,
                    PROGRAMME,
                    "Has any role in it or at one of its sites: what is read must be chosen by the reader's audience",
                    ADMIN,
                    EDITOR,
                    BROKER,
                    COMMISSIONER,
                    FACILITATOR,
                    MEMBER),
            row(SITE_ADMIN, SITE, "Administers the programme that the site belongs to", ADMIN),
            row(SITE_FACILITATOR, SITE, "Facilitates the site, or administers its programme", FACILITATOR, ADMIN),
            row(
                    SITE_MEMBER,
                    SITE,
                    "Belongs to the site; not its administrators, for whom cases are not",
                    MEMBER,
                    FACILITATOR),
            row(
                    SITE_CASEWORK,
                    SITE,
                    "Works on the cases of the site, as one of its people or as knowledge broker",
                    MEMBER,
                    FACILITATOR,
                    BROKER),
            row(SITE_EVIDENCE, SITE, "Brings evidence to its cases", FACILITATOR, BROKER),
            row(
                    SITE_READER,
                    SITE,
                    "Reads who belongs to the site and when it meets",
                    MEMBER,
                    FACILITATOR,
                    BROKER,
                    ADMIN));

    private static final Map<String, Permission> BY_NAME = TABLE.stream()
            .collect(collectingAndThen(toMap(Permission::name, identity()), Collections::unmodifiableMap));

    private Permissions() {}

    /** Empty for what stands in no row: a service may have permissions of its own. */
    static Optional<Permission> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
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

    /** The column of a role. A new role does not compile before it has one here, where the rows are in sight. */
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

    private static Permission row(String name, Role.Scope scope, String meaning, Role... roles) {
        return new Permission(name, scope, meaning, EnumSet.copyOf(Arrays.asList(roles)));
    }
}
