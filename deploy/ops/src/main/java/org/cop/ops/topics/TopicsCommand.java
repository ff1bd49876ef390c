package org.cop.ops.topics;

import java.nio.file.Path;
import org.cop.client.topics.TopicDeclarations;
import org.cop.ops.Ops.Failed;
import org.cop.ops.kafka.KafkaOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ops topics create}. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        description = "The topics that deploy/kafka/topics.yaml declares.",
        synopsisSubcommandLabel = "COMMAND")
public final class TopicsCommand {
    @Spec
    private CommandSpec spec;

    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description =
                    "Creates what is missing and gives what is there the declared settings; deletes nothing. Warns if the brokers"
                            + " keep for too short a time how far a service has read.")
    int create(
            @Mixin KafkaOptions kafka,
            @Option(
                            names = "--declaration",
                            paramLabel = "FILE",
                            description = "Default: deploy/kafka/topics.yaml of this checkout.")
                    @Nullable
                    Path declaration,
            @Option(names = "--one-broker", description = "One copy of each topic, for a cluster of a single broker.")
                    boolean oneBroker) {
        TopicDeclarations declarations = declarations(declaration);
        TopicCreation creation =
                oneBroker ? TopicCreation.forOneBroker(declarations) : TopicCreation.replicated(declarations);
        try (var admin = kafka.admin()) {
            TopicCreation.Outcome outcome = creation.on(admin);
            var out = spec.commandLine().getOut();
            outcome.created().forEach(name -> out.println("created " + name));
            out.printf(
                    "%d topics created, %d were there and have the declared settings%n",
                    outcome.created().size(), outcome.present());
            new OffsetRetention(declarations)
                    .warning(admin)
                    .ifPresent(warning -> spec.commandLine().getErr().println("WARNING  " + warning));
            return 0;
        }
    }

    private static TopicDeclarations declarations(@Nullable Path file) {
        try {
            return file == null ? TopicDeclarations.ofThisCheckout() : TopicDeclarations.read(file);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new Failed(String.valueOf(e.getMessage()), e);
        }
    }
}
