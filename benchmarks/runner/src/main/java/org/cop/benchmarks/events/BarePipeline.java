package org.cop.benchmarks.events;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cop.benchmarks.measure.Cpu;
import org.cop.benchmarks.platform.LocalPlatform;

/**
 * The floor: commit a row, produce a record, poll it, commit what was seen and what it makes, with nothing but JDBC and Kafka's own clients.
 * It promises what ours promises: the event is committed before it is sent and sent durably, and a repetition changes nothing. A backlog goes
 * in batches: a batch is read, sent and awaited together, and what one poll brings is committed together.
 */
final class BarePipeline implements RelayedPipeline {
    private static final String TOPIC = "benchmark.floor";
    private static final int PARTITIONS = 6;
    private static final int BATCH = 500;
    private static final int WRITERS = 8;
    private static final byte[] BODY =
            "{\"actionId\":\"%1$s\",\"programmeId\":\"%1$s\",\"siteId\":\"%1$s\",\"meetingId\":\"%1$s\",\"on\":\"2026-02-11\"}"
                    .formatted(UUID.randomUUID())
                    .getBytes(StandardCharsets.UTF_8);

    private record Writer(Connection connection, PreparedStatement insert, PreparedStatement delete) {}

    private final LocalPlatform platform;
    private final BlockingQueue<Writer> writers = new LinkedBlockingQueue<>();
    private final KafkaProducer<String, byte[]> producer;
    private final BareConsumer consumer;

    BarePipeline(LocalPlatform platform) throws Exception {
        this.platform = platform;
        createTables();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", platform.kafka()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        Properties configuration = new Properties();
        configuration.putAll(Map.of(
                "bootstrap.servers", platform.kafka(), "acks", "all", "enable.idempotence", "true", "linger.ms", "0"));
        producer = new KafkaProducer<>(configuration, new StringSerializer(), new ByteArraySerializer());
        for (int i = 0; i < WRITERS; i++) {
            Connection connection = platform.database("meeting");
            connection.setAutoCommit(false);
            writers.add(new Writer(
                    connection,
                    connection.prepareStatement("insert into floor_outbox (event_id, key, body) values (?, ?, ?)"),
                    connection.prepareStatement("delete from floor_outbox where event_id = ?")));
        }
        consumer = new BareConsumer(platform, TOPIC);
        Thread.ofPlatform().name("floor-consumer").daemon().start(consumer);
        consumer.awaitListening();
    }

    private void createTables() throws SQLException {
        try (Connection source = platform.database("meeting");
                Connection target = platform.database("newsletter");
                Statement atSource = source.createStatement();
                Statement atTarget = target.createStatement()) {
            atSource.execute("""
                    create table if not exists floor_outbox (
                        id bigint generated always as identity primary key, event_id uuid not null unique, key text not null, body bytea not null)
                    """);
            atTarget.execute("""
                    create table if not exists floor_inbox (event_id uuid primary key, received_at timestamptz not null default now());
                    create table if not exists floor_projection (event_id uuid primary key, recorded_at timestamptz not null default now(), body jsonb not null)
                    """);
        }
    }

    @Override
    public String table() {
        return "floor_projection";
    }

    @Override
    public String column() {
        return "event_id";
    }

    @Override
    public UUID write() throws Exception {
        UUID id = UUID.randomUUID();
        Writer writer = writers.take();
        try {
            writer.insert().setObject(1, id);
            writer.insert().setString(2, id.toString());
            writer.insert().setBytes(3, BODY);
            writer.insert().executeUpdate();
            writer.connection().commit();
            producer.send(record(id.toString(), id, BODY)).get();
            writer.delete().setObject(1, id);
            writer.delete().executeUpdate();
            writer.connection().commit();
        } finally {
            writers.add(writer);
        }
        return id;
    }

    private static ProducerRecord<String, byte[]> record(String key, UUID id, byte[] body) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(TOPIC, key, body);
        record.headers().add("id", id.toString().getBytes(StandardCharsets.US_ASCII));
        return record;
    }

    @Override
    public Backlog backlog(int events) throws SQLException {
        try (Connection source = platform.database("meeting");
                Statement statement = source.createStatement()) {
            statement.execute("""
                    insert into floor_outbox (event_id, key, body)
                    select id, id::text, '%s'::bytea from (select gen_random_uuid() as id from generate_series(1, %d)) as events
                    """.formatted(new String(BODY, StandardCharsets.UTF_8), events));
        }
        long goal = count() + events;
        return new Backlog() {
            @Override
            public void release() {
                Thread.ofPlatform().name("floor-relay").daemon().start(BarePipeline.this::relay);
            }

            @Override
            public long missing() throws SQLException {
                return goal - count();
            }
        };
    }

    private long count() throws SQLException {
        try (Connection target = platform.database("newsletter");
                Statement statement = target.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from floor_projection")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void relay() {
        try (Connection connection = platform.database("meeting");
                PreparedStatement select = connection.prepareStatement(
                        "select id, event_id, key, body from floor_outbox order by id limit ?");
                PreparedStatement delete = connection.prepareStatement("delete from floor_outbox where id = any (?)")) {
            connection.setAutoCommit(false);
            select.setInt(1, BATCH);
            for (; ; ) {
                List<Long> ids = new ArrayList<>();
                List<Future<RecordMetadata>> sent = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        ids.add(row.getLong("id"));
                        sent.add(producer.send(record(
                                row.getString("key"), row.getObject("event_id", UUID.class), row.getBytes("body"))));
                    }
                }
                if (ids.isEmpty()) {
                    return;
                }
                for (Future<RecordMetadata> each : sent) {
                    each.get();
                }
                delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
                delete.executeUpdate();
                connection.commit();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Cpu[] cpus() {
        return new Cpu[] {Cpu.ofThisProcess()};
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }
}
