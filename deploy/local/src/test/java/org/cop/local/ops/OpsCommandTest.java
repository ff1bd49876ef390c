package org.cop.local.ops;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.cop.local.home.Service;
import org.cop.ops.Ops;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs an operators' command on the {@link OpsPlatform}; {@link #out} and {@link #err} hold what the last one said. */
@ExtendWith(OpsPlatform.Extension.class)
abstract class OpsCommandTest {
    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();
    OpsPlatform platform;

    @BeforeEach
    void on(OpsPlatform started) {
        platform = started;
    }

    /** @return the command's exit code */
    final int run(Service service, String... command) {
        return runOn(service.database(), command);
    }

    final int runOn(String database, String... command) {
        return ops(command, platform.databaseOptions(database));
    }

    final int runOnKafka(String... command) {
        return ops(command, Stream.of("--kafka", platform.kafka()));
    }

    private int ops(String[] command, Stream<String> options) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Ops.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Stream.concat(Stream.of(command), options).toArray(String[]::new));
    }
}
