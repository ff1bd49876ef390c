package org.cop.ops.restore;

import org.cop.ops.database.DatabaseOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ops republish}. */
@Command(
        name = "republish",
        mixinStandardHelpOptions = true,
        description =
                "Has a service publish its present state again: for a new or rebuilt reader, or for a compacted topic one of whose "
                        + "records became a dead letter. Readers that know the state already change nothing. The service takes it up while it "
                        + "runs, or at its next start, and logs when it is done.")
public final class RepublishCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Parameters(
            paramLabel = "SOURCE",
            defaultValue = "all",
            description = "One source of its state, such as access or contacts (default: ${DEFAULT-VALUE}).")
    private String source = "all";

    @Override
    public void run() {
        database.with(jdbi -> {
            jdbi.useHandle(handle -> handle.createQuery("select request_republish(:source)")
                    .bind("source", source)
                    .map((row, context) -> true)
                    .one());
            return true;
        });
        spec.commandLine().getOut().printf("The service is asked to publish %s again%n", source);
    }
}
