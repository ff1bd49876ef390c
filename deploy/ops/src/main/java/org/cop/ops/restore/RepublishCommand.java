package org.cop.ops.restore;

import org.cop.ops.Ops.Failed;
import org.cop.ops.database.DatabaseOptions;
import org.cop.ops.database.Service;
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
    private static final String ALL = "all";

    @Spec
    private CommandSpec spec;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Parameters(
            paramLabel = "SOURCE",
            defaultValue = ALL,
            description = "One source of its state, such as access or contacts (default: ${DEFAULT-VALUE}).")
    private String source = ALL;

    @Override
    public void run() {
        Service service = database.service();
        if (!source.equals(ALL) && !service.sources().contains(source)) {
            throw new Failed("%s does not publish %s: it has %s, and %s for everything"
                    .formatted(service, source, service.sources(), ALL));
        }
        database.of(service, jdbi -> {
            jdbi.useHandle(handle -> handle.createQuery("select request_republish(:source)")
                    .bind("source", source)
                    .map((row, context) -> true)
                    .one());
            return true;
        });
        spec.commandLine().getOut().printf("%s is asked to publish %s again%n", service, source);
    }
}
