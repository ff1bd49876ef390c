package org.cop.kit.inbox.backlog;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsResult;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Where topics end, and how far groups have read them, as Kafka keeps it. */
final class TopicPositions {
    private static final int TIMEOUT_SECONDS = 10;

    private final Admin admin;

    /** How far a group has read a topic. */
    record Question(String topic, String group) {}

    /** What Kafka says to one question, whatever it says to the others. */
    sealed interface Answer {
        /** Of each partition of the topic. */
        record Known(List<Position> positions) implements Answer {}

        /** Kafka refuses, does not know the topic, or does not answer. */
        record Unknown(Throwable why) implements Answer {}
    }

    /**
     * @param read the first offset that the group has not read yet; what was deleted before it was read counts as read
     * @param end the first that no record has yet
     */
    record Position(TopicPartition partition, long read, long end) {
        long unread() {
            return Math.max(0, end - read);
        }
    }

    TopicPositions(Admin admin) {
        this.admin = admin;
    }

    /** @return an answer to each of the questions; Kafka is asked all of them together */
    Map<Question, Answer> ask(Collection<Question> questions) throws InterruptedException {
        ListConsumerGroupOffsetsResult groups = admin.listConsumerGroupOffsets(questions.stream()
                .map(Question::group)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), group -> new ListConsumerGroupOffsetsSpec())));
        Map<String, KafkaFuture<TopicDescription>> topics = admin.describeTopics(
                        questions.stream().map(Question::topic).distinct().toList())
                .topicNameValues();
        Map<Question, Answer> answers = new HashMap<>();
        Map<Question, List<TopicPartition>> known = new LinkedHashMap<>();
        for (Question question : questions) {
            try {
                known.put(question, partitions(get(requireNonNull(topics.get(question.topic())))));
            } catch (ExecutionException | TimeoutException e) {
                answers.put(question, unknown(e));
            }
        }
        List<TopicPartition> partitions =
                known.values().stream().flatMap(List::stream).distinct().toList();
        ListOffsetsResult ends = offsets(partitions, OffsetSpec.latest());
        ListOffsetsResult beginnings = offsets(partitions, OffsetSpec.earliest());
        for (var topic : known.entrySet()) {
            Question question = topic.getKey();
            try {
                var committed = committed(groups, question.group());
                List<Position> positions = new ArrayList<>();
                for (TopicPartition partition : topic.getValue()) {
                    OffsetAndMetadata read = committed.get(partition);
                    long beginning = get(beginnings.partitionResult(partition)).offset();
                    positions.add(new Position(
                            partition,
                            read == null ? beginning : Math.max(beginning, read.offset()),
                            get(ends.partitionResult(partition)).offset()));
                }
                answers.put(question, new Answer.Known(positions));
            } catch (ExecutionException | TimeoutException e) {
                answers.put(question, unknown(e));
            }
        }
        return answers;
    }

    private static Answer unknown(Exception e) {
        return new Answer.Unknown(e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e);
    }

    private static List<TopicPartition> partitions(TopicDescription topic) {
        return topic.partitions().stream()
                .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                .toList();
    }

    private ListOffsetsResult offsets(List<TopicPartition> partitions, OffsetSpec which) {
        return admin.listOffsets(
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> which)));
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(ListConsumerGroupOffsetsResult groups, String group)
            throws ExecutionException, TimeoutException, InterruptedException {
        try {
            return get(groups.partitionsToOffsetAndMetadata(group));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return Map.of();
            }
            throw e;
        }
    }

    private static <T> T get(KafkaFuture<T> answer) throws ExecutionException, TimeoutException, InterruptedException {
        return answer.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }
}
