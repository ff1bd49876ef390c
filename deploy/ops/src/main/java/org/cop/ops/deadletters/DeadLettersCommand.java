package org.cop.ops.deadletters;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cop.ops.deadletters.DeadLetterQueue.DeadLetter;
import org.cop.ops.kafka.KafkaOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ops dead-letters list|show|replay|settle}. */
@Command(
        name = "dead-letters",
        mixinStandardHelpOptions = true,
        description = "What a service could not apply.",
        synopsisSubcommandLabel = "COMMAND")
public final class DeadLettersCommand {
    @Spec
    private CommandSpec spec;

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "How many there are in each topic, and how many of them wait.")
    int list(@Mixin KafkaOptions kafka) {
        PrintWriter out = spec.commandLine().getOut();
        for (String name : DeadLetterQueue.names(kafka)) {
            List<DeadLetter> letters = new DeadLetterQueue(kafka, name).read();
            if (!letters.isEmpty()) {
                long done = letters.stream().filter(DeadLetter::done).count();
                out.printf("%6d waiting  %6d replayed or settled  %s%n", letters.size() - done, done, name);
            }
        }
        return 0;
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "When each came, what it was and why it failed; never its content.")
    int show(
            @Mixin DeadLetterTopic topic,
            @Option(
                            names = "--limit",
                            defaultValue = "100",
                            description = "The newest that many (default ${DEFAULT-VALUE}).")
                    int limit) {
        PrintWriter out = spec.commandLine().getOut();
        List<DeadLetter> letters = topic.queue().read();
        int hidden = Math.max(0, letters.size() - limit);
        if (hidden > 0) {
            out.printf("%d older ones are not shown (--limit)%n", hidden);
        }
        letters.stream()
                .skip(hidden)
                .forEach(letter -> out.printf(
                        "%s  %s  %s %s%s%n    %s%n",
                        letter.at(),
                        letter.position(),
                        letter.event().isEmpty() ? "(no event)" : letter.event(),
                        letter.id(),
                        letter.done() ? "  replayed or settled" : "",
                        letter.cause()));
        Map<Integer, LetterPosition> last = new TreeMap<>();
        letters.stream()
                .filter(letter -> !letter.done())
                .map(DeadLetter::position)
                .forEach(position -> last.put(position.partition(), position));
        if (!last.isEmpty()) {
            String upTo = last.values().stream().map(LetterPosition::toString).collect(Collectors.joining(","));
            out.printf("When all of these are dealt with: settle --up-to %s%n", upTo);
        }
        return 0;
    }

    @Command(
            name = "replay",
            mixinStandardHelpOptions = true,
            description =
                    "Sends those that were not sent before to the topic they came from, when their cause is mended. "
                            + "Refused for compacted topics: their publisher publishes its state anew instead.")
    int replay(@Mixin DeadLetterTopic topic) {
        int sent = topic.queue().replay();
        spec.commandLine().getOut().printf("%d dead letters of %s sent again%n", sent, topic.name());
        return 0;
    }

    @Command(
            name = "settle",
            mixinStandardHelpOptions = true,
            description =
                    "Those up to one that you have seen are dealt with and need not be sent again, such as those of a compacted topic"
                            + " whose publisher has published its state anew. They count as waiting no more; what came later waits.")
    int settle(
            @Mixin DeadLetterTopic topic,
            @Option(
                            names = "--up-to",
                            required = true,
                            split = ",",
                            paramLabel = "PARTITION@OFFSET",
                            converter = LetterPosition.Converter.class,
                            description = "The last of each partition that is dealt with, as show says.")
                    List<LetterPosition> upTo) {
        long settled = topic.queue().settle(upTo);
        spec.commandLine().getOut().printf("%d dead letters of %s are settled%n", settled, topic.name());
        return 0;
    }
}
