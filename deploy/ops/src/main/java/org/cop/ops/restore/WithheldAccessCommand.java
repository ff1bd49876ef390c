package org.cop.ops.restore;

import java.util.List;
import java.util.UUID;
import org.cop.ops.database.DatabaseOptions;
import org.cop.ops.database.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ops withheld-access list|release}. */
@Command(
        name = "withheld-access",
        mixinStandardHelpOptions = true,
        description =
                "Members and appointments of a restored membership database whose access had been taken away since the back-up."
                        + " End each of them again, or release what is right.",
        synopsisSubcommandLabel = "COMMAND")
public final class WithheldAccessCommand {
    @Spec
    private CommandSpec spec;

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Their ids, and where.")
    int list(@Mixin DatabaseOptions database) {
        var out = spec.commandLine().getOut();
        database.of(
                        Service.MEMBERSHIP,
                        jdbi -> jdbi.withHandle(handle -> handle.createQuery("""
                        select kind, id, programme_id, coalesce(site_id::text, '') as site, role, withheld_at from (
                            select 'member' as kind, id, programme_id, site_id, role from member where state = 'JOINED'
                            union all
                            select 'appointment', id, programme_id, null, role from appointment where state = 'ACTIVE') as held
                        join withheld_access on record_id = id
                        order by withheld_at, id
                        """)
                                .map((row, context) -> "%-11s %s  programme %s  site %s  %s, withheld since %s"
                                        .formatted(
                                                row.getString("kind"),
                                                row.getString("id"),
                                                row.getString("programme_id"),
                                                row.getString("site"),
                                                row.getString("role"),
                                                row.getString("withheld_at")))
                                .list()))
                .forEach(out::println);
        return 0;
    }

    @Command(
            name = "release",
            mixinStandardHelpOptions = true,
            description = "The access of this member or appointment is right: it is given again.")
    int release(@Mixin DatabaseOptions database, @Parameters(paramLabel = "ID") UUID id) {
        int released = database.of(
                Service.MEMBERSHIP,
                jdbi -> jdbi.inTransaction(handle -> {
                    int rows = handle.createUpdate("delete from withheld_access where record_id = :id")
                            .bind("id", id)
                            .execute();
                    for (String source : List.of("access", "contacts")) {
                        handle.createQuery("select request_republish(:source)")
                                .bind("source", source)
                                .map((row, context) -> true)
                                .one();
                    }
                    return rows;
                }));
        spec.commandLine().getOut().printf("%d released; the service publishes access again%n", released);
        return released == 1 ? 0 : 1;
    }
}
