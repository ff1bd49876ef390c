package org.cop.ops.jobs;

import java.io.PrintWriter;
import java.util.List;
import org.cop.ops.database.DatabaseOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ops jobs list|retry}. */
@Command(
        name = "jobs",
        mixinStandardHelpOptions = true,
        description = "What a service still has to do, and what it has given up.",
        synopsisSubcommandLabel = "COMMAND")
public final class JobsCommand {
    @Spec
    private CommandSpec spec;

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description =
                    "The jobs that were given up, or that are retried; with --all also those that wait for their time.")
    int list(
            @Mixin DatabaseOptions database,
            @Option(names = "--all") boolean all,
            @Option(
                            names = "--limit",
                            defaultValue = "200",
                            description = "At most that many (default ${DEFAULT-VALUE}).")
                    int limit) {
        PrintWriter out = spec.commandLine().getOut();
        List<String> lines = database.with(jdbi -> jdbi.withHandle(handle -> handle.createQuery("""
                        select kind, key, status, attempts, due_at, coalesce(last_failure, '') as last_failure
                        from job_status where :all or status in ('GIVEN_UP', 'RETRYING')
                        order by status, kind, due_at limit :limit
                        """)
                .bind("all", all)
                .bind("limit", limit + 1L)
                .map((row, context) -> "%-10s %-30s %s  %d attempts, due %s  %s"
                        .formatted(
                                row.getString("status"),
                                row.getString("kind"),
                                row.getString("key"),
                                row.getInt("attempts"),
                                row.getString("due_at"),
                                row.getString("last_failure")))
                .list()));
        lines.stream().limit(limit).forEach(out::println);
        if (lines.size() > limit) {
            out.printf("... and more: --limit shows them%n");
        }
        return 0;
    }

    @Command(
            name = "retry",
            mixinStandardHelpOptions = true,
            description = "Has jobs that were given up tried again, all of a kind or one of them.")
    int retry(
            @Mixin DatabaseOptions database,
            @Parameters(paramLabel = "KIND") String kind,
            @Parameters(paramLabel = "KEY", arity = "0..1") @Nullable String key) {
        long retried =
                database.with(jdbi -> jdbi.withHandle(handle -> handle.createQuery("select retry_jobs(:kind, :key)")
                        .bind("kind", kind)
                        .bind("key", key)
                        .mapTo(Long.class)
                        .one()));
        spec.commandLine().getOut().printf("%d jobs of kind %s are tried again%n", retried, kind);
        return 0;
    }
}
