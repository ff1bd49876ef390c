package org.cop.benchmarks.events;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.cop.benchmarks.platform.LocalPlatform;

/** The receiving half of the floor: what one poll brings is committed together, each event once. */
final class BareConsumer implements Runnable, AutoCloseable {
    private final LocalPlatform platform;
    private final String topic;
    private final CountDownLatch listening = new CountDownLatch(1);
    private volatile boolean closing;

    BareConsumer(LocalPlatform platform, String topic) {
        this.platform = platform;
        this.topic = topic;
    }

    void awaitListening() throws InterruptedException {
        listening.await();
    }

    @Override
    public void run() {
        Properties configuration = new Properties();
        configuration.putAll(Map.of(
                "bootstrap.servers",
                platform.kafka(),
                "group.id",
                "floor",
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                "false"));
        try (KafkaConsumer<String, byte[]> kafka =
                        new KafkaConsumer<>(configuration, new StringDeserializer(), new ByteArrayDeserializer());
                Connection connection = platform.database("newsletter");
                PreparedStatement inbox = connection.prepareStatement(
                        "insert into floor_inbox (event_id) values (?) on conflict do nothing");
                PreparedStatement projection = connection.prepareStatement(
                        "insert into floor_projection (event_id, body) values (?, ?::jsonb) on conflict do nothing")) {
            connection.setAutoCommit(false);
            kafka.subscribe(List.of(topic));
            while (!closing) {
                var records = kafka.poll(Duration.ofMillis(100));
                if (!kafka.assignment().isEmpty()) {
                    listening.countDown();
                }
                if (records.isEmpty()) {
                    continue;
                }
                for (ConsumerRecord<String, byte[]> record : records) {
                    UUID id = UUID.fromString(record.key());
                    inbox.setObject(1, id);
                    inbox.addBatch();
                    projection.setObject(1, id);
                    projection.setString(2, new String(record.value(), StandardCharsets.UTF_8));
                    projection.addBatch();
                }
                inbox.executeBatch();
                projection.executeBatch();
                connection.commit();
                kafka.commitAsync();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        closing = true;
    }
}
