package org.cop.local.infrastructure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.cop.client.topics.TopicDeclarations;
import org.cop.local.home.Addresses;
import org.cop.local.home.ExitCode;
import org.cop.local.home.Failure;
import org.cop.local.home.Home;
import org.cop.local.home.Ports;
import org.cop.local.process.Child;
import org.cop.local.process.Children;
import org.cop.local.process.Jvm;
import org.cop.local.process.Readiness;
import org.cop.ops.Ops;
import org.cop.ops.kafka.KafkaOptions;
import org.cop.ops.topics.TopicCreation;

/** One Apache Kafka broker that is its own controller, with the declared topics. */
public final class Kafka {
    public static final String NAME = "kafka";

    private static final Duration TIMEOUT = Duration.ofMinutes(4);

    private final Home home;
    private final Addresses addresses;
    private final Children children;
    private final TopicDeclarations topics;
    private final OptionalInt tunnel;

    /** @param tunnel see {@link Options#kafkaTunnel()} */
    public Kafka(Home home, Addresses addresses, Children children, TopicDeclarations topics, OptionalInt tunnel) {
        this.home = home;
        this.addresses = addresses;
        this.children = children;
        this.topics = topics;
        this.tunnel = tunnel;
    }

    public String start() {
        Path configuration = home.run("kafka.properties");
        try {
            Files.writeString(configuration, configuration());
            formatOnce(configuration);
        } catch (IOException e) {
            throw Home.cannotWrite(configuration, e);
        }
        Child broker = children.start(new Children.Order(NAME, command(configuration), Map.of(), home.folder()));
        if (!Readiness.await(broker, TIMEOUT, this::listens)) {
            throw children.died(broker);
        }
        try (Admin admin = KafkaOptions.of(addresses.kafka()).admin()) {
            TopicCreation.forOneBroker(topics).on(admin);
        } catch (Ops.Failed failed) {
            throw new Failure(ExitCode.PART_FAILED, "The topics cannot be created: " + failed.getMessage(), failed);
        }
        return "%s, %d topics".formatted(addresses.kafka(), topics.all().size());
    }

    private boolean listens() throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(Ports.address(addresses.ports().kafka()), 500);
            return true;
        }
    }

    private List<String> command(Path configuration) {
        List<String> command = new ArrayList<>(Jvm.command("160m"));
        command.add("-Dlog4j2.configurationFile=log4j2-kafka.xml");
        command.addAll(List.of("-cp", Jvm.classPath()));
        command.addAll(List.of("kafka.Kafka", configuration.toString()));
        return command;
    }

    private String configuration() {
        return """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@%1$s:%3$d
        listeners=PLAINTEXT://%1$s:%2$d,CONTROLLER://%1$s:%3$d%5$s
        advertised.listeners=PLAINTEXT://%1$s:%2$d%6$s
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,TUNNEL:PLAINTEXT
        controller.listener.names=CONTROLLER
        log.dirs=%4$s

        # Topics are declared, never made by a slip of the pen.
        auto.create.topics.enable=false

        # One broker, few clients, little memory.
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=5
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        transaction.state.log.num.partitions=1
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        share.coordinator.state.topic.num.partitions=1
        group.initial.rebalance.delay.ms=0
        log.cleaner.dedupe.buffer.size=2097152
        log.index.size.max.bytes=1048576
        num.network.threads=1
        num.io.threads=2
        background.threads=2
        num.recovery.threads.per.data.dir=1

        # How far a service has read must outlast a long holiday of the whole platform.
        offsets.retention.minutes=525600
        """.formatted(
                        Ports.HOST,
                        addresses.ports().kafka(),
                        addresses.ports().kafkaController(),
                        home.kafkaData(),
                        tunnel.isPresent() ? tunnelListener(addresses.ports().kafkaTunnel()) : "",
                        tunnel.isPresent() ? tunnelListener(tunnel.getAsInt()) : "");
    }

    private static String tunnelListener(int port) {
        return ",TUNNEL://" + Ports.HOST + ":" + port;
    }

    private void formatOnce(Path configuration) {
        if (Files.exists(home.kafkaData().resolve("meta.properties"))) {
            return;
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int exit = StorageTool.execute(
                new String[] {
                    "format", "--cluster-id", Uuid.randomUuid().toString(), "--config", configuration.toString()
                },
                new PrintStream(said, true, StandardCharsets.UTF_8));
        if (exit != 0) {
            throw new Failure(
                    ExitCode.PART_FAILED,
                    "Kafka's storage cannot be prepared: " + said.toString(StandardCharsets.UTF_8));
        }
    }
}
