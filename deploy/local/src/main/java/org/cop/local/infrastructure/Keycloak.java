package org.cop.local.infrastructure;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cop.demo.DemoPeople;
import org.cop.local.home.Addresses;
import org.cop.local.home.Console;
import org.cop.local.home.Home;
import org.cop.local.home.Ports;
import org.cop.local.home.Repository;
import org.cop.local.home.Secrets;
import org.cop.local.mailbox.Mail;
import org.cop.local.process.Child;
import org.cop.local.process.Children;
import org.cop.local.process.Jvm;
import org.cop.local.process.Readiness;

/**
 * Keycloak with the realm {@code cop}, on a database file of its own. It runs as plain Java and not by its shell script, which would
 * choose a larger memory and another collector.
 */
public final class Keycloak {
    public static final String NAME = "keycloak";
    public static final String ADMIN = "admin";

    private static final Duration TIMEOUT = Duration.ofMinutes(8);

    /** "I have built myself for these options: start me again", see {@code bin/kc.sh} of the distribution. */
    private static final int BUILT = 10;

    private final Home home;
    private final Addresses addresses;
    private final Secrets secrets;
    private final Children children;
    private final Console console;
    private final Path zip;
    private final Realm realm;

    public Keycloak(
            Home home,
            Addresses addresses,
            Secrets secrets,
            Children children,
            Console console,
            Repository repository) {
        this.home = home;
        this.addresses = addresses;
        this.secrets = secrets;
        this.children = children;
        this.console = console;
        this.zip = repository.keycloakZip();
        this.realm = Realm.read(repository.realm());
    }

    public String start() {
        Path program = program();
        prepareImport();
        Child server = children.start(order(program, false));
        while (!Readiness.await(
                server, TIMEOUT, Readiness.http(URI.create(addresses.issuer() + "/protocol/openid-connect/certs")))) {
            if (server.exitValue() != BUILT) {
                throw children.died(server);
            }
            server = children.start(order(program, true));
        }
        markBuilt(program);
        compareWithImported();
        return addresses.issuer().toString();
    }

    /** A build that was broken off leaves a folder that does not start: without the mark of a finished one it is unpacked anew. */
    private Path program() {
        Path program = home.programs()
                .resolve(zip.getFileName()
                        .toString()
                        .replace("-quarkus-dist", "")
                        .replace(".zip", ""));
        if (!Files.exists(built(program))) {
            Home.delete(program);
        }
        return Programs.unpacked(program, folder -> {
            try (InputStream in = Files.newInputStream(zip)) {
                Programs.unzip(in, folder);
            }
            Path inside = folder.resolve(program.getFileName());
            try (var parts = Files.list(inside)) {
                for (Path part : parts.toList()) {
                    Files.move(part, folder.resolve(part.getFileName()));
                }
            }
            Files.delete(inside);
            Files.createSymbolicLink(folder.resolve("data"), folder.relativize(home.keycloakData()));
        });
    }

    private static Path built(Path program) {
        return program.resolve(".built");
    }

    private static void markBuilt(Path program) {
        try {
            if (!Files.exists(built(program), LinkOption.NOFOLLOW_LINKS)) {
                Files.createFile(built(program));
            }
        } catch (IOException e) {
            throw Home.cannotWrite(program, e);
        }
    }

    private void prepareImport() {
        Path file = home.keycloakData().resolve("import/cop-realm.json");
        try {
            realm.writeTo(file);
        } catch (IOException e) {
            throw Home.cannotWrite(file, e);
        }
    }

    /** Keycloak imports a realm once; a change of the file later must not be mistaken for a change of the realm. */
    private void compareWithImported() {
        Path file = home.keycloakData().resolve("imported-realm");
        String fingerprint = realm.fingerprint(placeholders());
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, fingerprint);
            } else if (!Files.readString(file).equals(fingerprint)) {
                console.say("""
                        Note: Keycloak keeps the realm of its first start. The realm file or the ports have changed since:
                        ./run --reset takes them over, and empties everything.""");
            }
        } catch (IOException e) {
            throw Home.cannotWrite(file, e);
        }
    }

    private SortedMap<String, String> placeholders() {
        SortedMap<String, String> placeholders = new TreeMap<>(Map.of(
                "COP_DEMO_PASSWORD",
                DemoPeople.PASSWORD,
                "COP_MEMBERSHIP_CLIENT_SECRET",
                secrets.get(Secrets.MEMBERSHIP_CLIENT),
                "COP_PORTAL_URL",
                addresses.portal().toString()));
        placeholders.putAll(Map.of(
                "COP_SMTP_HOST",
                Ports.HOST,
                "COP_SMTP_PORT",
                String.valueOf(addresses.ports().smtp()),
                "COP_SMTP_FROM",
                Mail.SENDER,
                "COP_SMTP_FROM_NAME",
                "Communities of practice",
                "COP_SMTP_REPLY_TO",
                "",
                "COP_SMTP_STARTTLS",
                "false",
                "COP_SMTP_TLS",
                "false",
                "COP_SMTP_AUTH",
                "false",
                "COP_SMTP_USERNAME",
                "",
                "COP_SMTP_PASSWORD",
                ""));
        return placeholders;
    }

    private Children.Order order(Path program, boolean built) {
        Map<String, String> environment = new HashMap<>(placeholders());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get(Secrets.KEYCLOAK_ADMIN));
        return new Children.Order(NAME, command(program, built), environment, program, BUILT);
    }

    private List<String> command(Path program, boolean built) {
        List<String> command = new ArrayList<>(Jvm.command("256m"));
        command.addAll(List.of(
                "-Dkc.home.dir=" + program,
                "-Djboss.server.config.dir=" + program.resolve("conf"),
                "-Dkc.config.built=" + built,
                // the rest as in bin/kc.sh
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                program.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start-dev",
                "--import-realm",
                "--http-host=" + Ports.HOST,
                "--http-port=" + addresses.ports().keycloak(),
                // otherwise a token's issuer follows the address that somebody happened to use
                "--hostname=" + addresses.keycloak()));
        return command;
    }
}
