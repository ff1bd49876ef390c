package org.cop.ops.restore;

import org.cop.ops.database.DatabaseOptions;
import org.cop.ops.database.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ops held-mails send|count-as-sent}. */
@Command(
        name = "held-mails",
        mixinStandardHelpOptions = true,
        description =
                "The mails that a restored newsletter database still held as unsent, and that may have gone out since the back-up. "
                        + "They wait until somebody has looked into the mail server's log and decided.",
        synopsisSubcommandLabel = "COMMAND")
public final class HeldMailsCommand {
    @Spec
    private CommandSpec spec;

    @Command(name = "send", mixinStandardHelpOptions = true, description = "They had not gone out: send them now.")
    int send(@Mixin DatabaseOptions database) {
        spec.commandLine().getOut().printf("%d mails go out now%n", decide(database, "select mail_what_was_held()"));
        return 0;
    }

    @Command(
            name = "count-as-sent",
            mixinStandardHelpOptions = true,
            description = "They had gone out: nobody gets them twice.")
    int countAsSent(@Mixin DatabaseOptions database) {
        spec.commandLine()
                .getOut()
                .printf("%d mails count as sent%n", decide(database, "select assume_held_was_sent()"));
        return 0;
    }

    private static long decide(DatabaseOptions database, String decision) {
        return database.of(
                Service.NEWSLETTER,
                jdbi -> jdbi.withHandle(
                        handle -> handle.createQuery(decision).mapTo(Long.class).one()));
    }
}
