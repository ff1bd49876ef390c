package org.cop.testsupport.migration;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cop.events.Role;

/** The values that a column may have: those that its check in SQL lists, and those that its enum in Java has. */
public final class ListedValues {
    /** How PostgreSQL writes {@code check (role in ('MEMBER', 'FACILITATOR'))}. */
    private static final Pattern CHECK =
            Pattern.compile("CHECK \\(\\((\\w+) = ANY \\(ARRAY\\[((?:'\\w+'::text(?:, )?)+)\\]\\)\\)\\)");

    private static final Pattern VALUE = Pattern.compile("'(\\w+)'");

    private ListedValues() {}

    /** Those of SQL, by table and column. */
    static Map<String, Set<String>> of(DataSource database) throws SQLException {
        Map<String, Set<String>> listed = new TreeMap<>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select conrelid::regclass, pg_get_constraintdef(oid) from pg_constraint
                        where contype = 'c' and connamespace = 'public'::regnamespace
                        """)) {
            while (row.next()) {
                Matcher check = CHECK.matcher(row.getString(2));
                if (check.matches()) {
                    listed.put(
                            row.getString(1) + "." + check.group(1),
                            VALUE.matcher(check.group(2))
                                    .results()
                                    .map(value -> value.group(1))
                                    .collect(Collectors.toCollection(TreeSet::new)));
                }
            }
        }
        return listed;
    }

    /**
     * The names of an enum's constants.
     *
     * @param enumClass by its binary name, for most are their package's own
     * @param but constants that the column may not have
     */
    public static Set<String> constants(String enumClass, String... but) {
        try {
            Set<String> names = Stream.of(Class.forName(enumClass).getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!names.containsAll(List.of(but))) {
                throw new IllegalArgumentException(enumClass + " has no " + List.of(but));
            }
            names.removeAll(List.of(but));
            return names;
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static Set<String> constants(Class<? extends Enum<?>> enumClass, String... but) {
        return constants(enumClass.getName(), but);
    }

    /** The roles that are held there. */
    public static Set<String> roles(Role.Scope scope) {
        return Arrays.stream(Role.values())
                .filter(role -> role.scope() == scope)
                .map(Role::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
