package org.cop.ops;

import java.io.PrintWriter;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cop.ops.accounts.AccountsCommand;
import org.cop.ops.deadletters.DeadLettersCommand;
import org.cop.ops.jobs.JobsCommand;
import org.cop.ops.restore.HeldMailsCommand;
import org.cop.ops.restore.RepublishCommand;
import org.cop.ops.restore.RestoredCommand;
import org.cop.ops.restore.WithheldAccessCommand;
import org.cop.ops.topics.TopicsCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The operators' command line. Exit codes: 0 done, 1 it could not be done (the reason is one line on standard error), 2 wrong usage.
 */
@Command(
        name = "ops",
        mixinStandardHelpOptions = true,
        description = "What operators of the Communities of Practice platform do by hand.",
        subcommands = {
            TopicsCommand.class,
            DeadLettersCommand.class,
            JobsCommand.class,
            AccountsCommand.class,
            RepublishCommand.class,
            RestoredCommand.class,
            HeldMailsCommand.class,
            WithheldAccessCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class Ops implements Runnable {
    /** A failure that is reported in a sentence, without a stack trace. */
    public static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Failed(String message) {
            super(message);
        }

        public Failed(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Held, or its level would be forgotten. */
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    @Spec
    private CommandSpec spec;

    private Ops() {}

    /** No command at all. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    /** @param arguments see {@code deploy/ops/ops --help} */
    public static void main(String[] arguments) {
        silenceTheDriver();
        System.exit(commandLine().execute(arguments));
    }

    /**
     * For code that calls it, such as tests.
     *
     * @return the exit code
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        silenceTheDriver();
        return commandLine().setOut(out).setErr(err).execute(arguments);
    }

    /** It logs addresses with all that stands in them; what it refuses comes as an exception. */
    private static void silenceTheDriver() {
        DRIVER.setLevel(Level.OFF);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Ops())
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof Failed) {
                        command.getErr().println("FAILED  " + failure.getMessage());
                        return CommandLine.ExitCode.SOFTWARE;
                    }
                    throw failure;
                });
    }
}
