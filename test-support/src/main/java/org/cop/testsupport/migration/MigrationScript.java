package org.cop.testsupport.migration;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a migration does to the instances of the release before, which are still at work while it runs. */
final class MigrationScript {
    private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
    private static final Pattern CONTRACTION = Pattern.compile(String.join(
            "|",
            "\\bdrop\\s+(table|column|view)\\b",
            // an insert of the release before says nothing of the column
            "\\bdrop\\s+default\\b",
            "\\bset\\s+not\\s+null\\b",
            "\\badd\\s+column\\s(?![^,;]*\\bdefault\\b)[^,;]*\\bnot\\s+null\\b",
            "\\brename\\b"));

    private MigrationScript() {}

    /** Whether it drops, renames or tightens something that another release may use. */
    static boolean contracts(String sql) {
        var statements = COMMENT.matcher(sql).replaceAll("").toLowerCase(Locale.ROOT);
        return CONTRACTION.matcher(statements).find();
    }
}
